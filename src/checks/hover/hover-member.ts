import * as l10n from '@vscode/l10n';
import type { Facts } from '../analysis/facts.ts';
import { type Node, rangeOf } from '../analysis/node.ts';
import { written } from '../analysis/origins.ts';
import type { HoverText } from './hover-text.ts';

/** Limits and pitfalls that the documentation in the types does not tell: an editor shows both, one below the other. */
const pitfalls: Readonly<Record<string, () => string>> = {
  'event.authorization.roles': () => l10n.t('Also roles that the requested API knows nothing of.'),
  'event.resource_server': () => l10n.t('Without one the access token is opaque, and its claims are invisible.'),
  'event.session': () =>
    l10n.t('Missing when no browser takes part: refresh tokens, passwords sent by the application.'),
  'event.refresh_token': () => l10n.t('Only in exchanges of a refresh token.'),
  'event.transaction.requested_scopes': () => l10n.t('Missing with refresh tokens too.'),
  'event.transaction.protocol': () =>
    l10n.t(
      'Post-login also runs for refresh tokens (`oauth2-refresh-token`): claims that are set for other protocols only vanish then.',
    ),
  'event.user.email': () => l10n.t('Missing for users without an email address, such as those who sign in by SMS.'),
  'event.user.roles': () => l10n.t('Does not exist: roles are in `event.authorization?.roles`.'),
  'event.prompt': () => l10n.t('Only in the continue handler, after a Form.'),
  'api.redirect.sendUserTo': () =>
    l10n.t('When the user comes back, only `onContinuePostLogin` of this Action runs, with 20 new seconds.'),
  'api.redirect.encodeToken': () => l10n.t('Signed, not encrypted: the user can read it.'),
  'api.accessToken.setCustomClaim': () =>
    l10n.t('Visible only in a JWT: without an API audience the access token is opaque.'),
  'api.user.setAppMetadata': () => l10n.t('Keys are merged at the top level only.'),
  'api.user.setUserMetadata': () => l10n.t('Keys are merged at the top level only.'),
  'api.cache.set': () => l10n.t('At most 4 kB for a value.'),
  'api.authentication.setPrimaryUser': () => l10n.t('User metadata that the same Action sets is lost.'),
  'api.transaction.setMetadata': () => l10n.t('Nothing of it is saved.'),
};

export function hoverMember(facts: Facts, offset: number): HoverText | undefined {
  const nodes: Node[] = [...facts.nodes('MemberExpression')];
  for (const node of nodes) {
    if (node.type !== 'MemberExpression') continue;
    const [start, end] = rangeOf(node.property);
    if (offset < start || offset > end) continue;
    const [origin] = facts.origins.of(node);
    const pitfall = origin === undefined ? undefined : pitfalls[written(origin)]?.();
    if (pitfall !== undefined) return { paragraphs: [pitfall], start, end };
  }
  return undefined;
}
