import { hookPoints, registrationHook } from '../auth0/catalogue/rules.ts';

/** The trigger whose event a script gets: rules are fed from a post-login event, hooks from that of their successor. */
export function eventTriggerOf(scriptTrigger: string): string {
  if (scriptTrigger === 'rule') {
    return 'post-login';
  }
  if (scriptTrigger === registrationHook.id) return registrationHook.action;
  return hookPoints.find(({ id }) => id === scriptTrigger)?.action ?? scriptTrigger;
}
