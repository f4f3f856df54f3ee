import type { TokenKind } from '../catalogue/triggers.ts';

/** Methods of Actions that set a claim, and on which token. The first argument is its name, the second its value. */
export const settersOfActions: Readonly<Record<string, TokenKind>> = {
  'accessToken.setCustomClaim': 'accessToken',
  'idToken.setCustomClaim': 'idToken',
};

/** The same for Rules, whose assignments are recorded under the name of what was assigned to. */
export const settersOfRules: Readonly<Record<string, TokenKind>> = {
  'context.accessToken': 'accessToken',
  'context.idToken': 'idToken',
};

/** Whether an effect of this method sets a claim. */
export function setsClaim(method: string): boolean {
  return Object.hasOwn(settersOfActions, method) || Object.hasOwn(settersOfRules, method);
}
