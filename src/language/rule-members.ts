import * as l10n from '@vscode/l10n';
import { hookDocs, hookPoints, ruleContext, ruleDocs, ruleUser } from '../auth0/catalogue/rules.ts';
import { eventMember } from './event-member.ts';
import type { Member } from './member.ts';

let made: { user: Member; context: Member } | undefined;

/** The `user` and `context` that a Rule is called with. */
export function ruleMembers(): { user: Member; context: Member } {
  if (!made) {
    made = {
      user: eventMember('user', ruleUser, ruleDocs.user),
      context: eventMember('context', ruleContext, ruleDocs.context),
    };
    made.user.documentation.summary = l10n.t('The profile of the user who signs in.');
    made.context.documentation.summary = l10n.t('The login, and the tokens that it will end with.');
  }
  return made;
}

/** The parameters of the client-credentials Hook before its callback, by name. */
export function hookMembers(): Member[] {
  const [point] = hookPoints;
  return Object.entries(point?.input ?? {}).map(([name, field]) => eventMember(name, field, hookDocs.hooks));
}
