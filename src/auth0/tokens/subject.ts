import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../json.ts';
import { at, type Note } from '../note.ts';
import { isJsonObject, objectMember, stringMember } from '../read-json.ts';
import type { IssueTokensInput } from './token.ts';

/** Whom the tokens are about. */
export interface Subject {
  /** Where profile claims come from. Undefined if there is no user. */
  user?: JsonObject;
  /** The `sub`. Undefined if there is no user. */
  subject?: string;
  notes: Note[];
}

/** The user of the event, or whom the scripts chose in their place. */
export function subjectOf(input: IssueTokensInput): Subject {
  const { trigger, event, effects, ruleContext, ruleUser } = input;
  if (trigger === 'custom-token-exchange') {
    return subjectOfExchange(input);
  }
  const stored = objectMember(event, 'user');
  const userId = stringMember(stored, 'user_id');
  const user = ruleUser ?? stored;
  const byAction = effects.findLast(({ method }) => method === 'authentication.setPrimaryUser');
  const byRule = effects.findLast(({ method }) => method === 'context.primaryUser');
  const chosen = [byAction?.arguments[0], stringMember(ruleContext, 'primaryUser'), byRule?.arguments[0]].find(
    (id) => typeof id === 'string' && id !== '',
  );
  if (user === undefined || userId === undefined) {
    return {
      notes: [
        { code: 'no-user', message: l10n.t('event.user.user_id is missing, so no tokens can be made for the user.') },
      ],
    };
  }
  if (typeof chosen !== 'string' || chosen === userId) {
    return { user, subject: userId, notes: [] };
  }
  return {
    user,
    subject: chosen,
    notes: [
      {
        code: 'primary-user-changed',
        message: l10n.t(
          'The subject becomes {0}. The profile claims shown are still those of {1}: the other user is not in the scenario.',
          chosen,
          userId,
        ),
        ...at(byAction ?? byRule),
      },
    ],
  };
}

function subjectOfExchange({ effects }: IssueTokensInput): Subject {
  const byId = effects.findLast(({ method }) => method === 'authentication.setUserById');
  const byConnection = effects.findLast(({ method }) => method === 'authentication.setUserByConnection');
  const id = byId?.arguments[0];
  if (typeof id === 'string') {
    return { user: { user_id: id }, subject: id, notes: [] };
  }
  const attributes = byConnection?.arguments[1];
  const userId = stringMember(attributes, 'user_id');
  if (!isJsonObject(attributes) || userId === undefined) {
    return { notes: [] };
  }
  return {
    user: attributes,
    subject: userId,
    notes: [
      {
        code: 'subject-not-confirmed',
        message: l10n.t(
          'The sub that Auth0 makes from the connection and "{0}" is not confirmed; here it is the id alone.',
          userId,
        ),
        ...at(byConnection),
      },
    ],
  };
}
