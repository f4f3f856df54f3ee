import * as l10n from '@vscode/l10n';
import type { TokenKind } from '../catalogue/triggers.ts';

/** What a token is called inside a sentence. */
export function tokenName(token: TokenKind): string {
  return token === 'idToken' ? l10n.t('ID token') : l10n.t('access token');
}
