import { findHookPoint } from '../auth0/catalogue/rules.ts';

/** The trigger whose event a script gets: rules are fed from a post-login event, hooks from that of their successor. */
export function eventTriggerOf(scriptTrigger: string): string {
  if (scriptTrigger === 'rule') {
    return 'post-login';
  }
  return findHookPoint(scriptTrigger)?.action ?? scriptTrigger;
}
