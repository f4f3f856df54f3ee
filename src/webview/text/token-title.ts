import * as l10n from '@vscode/l10n';
import type { TokenName } from '../protocol.ts';

export function tokenTitle(name: TokenName): string {
  return name === 'accessToken' ? l10n.t('Access Token') : l10n.t('ID Token');
}
