import type { Facts } from '../analysis/facts.ts';
import { type Node, rangeOf } from '../analysis/node.ts';
import { written } from '../analysis/origins.ts';
import type { HoverText } from './hover-text.ts';

/** Limits and pitfalls that the documentation in the types does not tell: an editor shows both, one below the other. */
const pitfalls: Readonly<Record<string, string>> = {
  'event.authorization.roles': 'Also roles that the requested API knows nothing of.',
  'event.resource_server': 'Without one the access token is opaque, and its claims are invisible.',
  'event.session': 'Missing when no browser takes part: refresh tokens, passwords sent by the application.',
  'event.refresh_token': 'Only in exchanges of a refresh token.',
  'event.transaction.requested_scopes': 'Missing with refresh tokens too.',
  'event.transaction.protocol':
    'Post-login also runs for refresh tokens (`oauth2-refresh-token`): claims that are set for other protocols only vanish then.',
  'event.user.email': 'Missing for users without an email address, such as those who sign in by SMS.',
  'event.user.roles': 'Does not exist: roles are in `event.authorization?.roles`.',
  'event.prompt': 'Only in the continue handler, after a Form.',
  'api.redirect.sendUserTo':
    'When the user comes back, only `onContinuePostLogin` of this Action runs, with 20 new seconds.',
  'api.redirect.encodeToken': 'Signed, not encrypted: the user can read it.',
  'api.accessToken.setCustomClaim': 'Visible only in a JWT: without an API audience the access token is opaque.',
  'api.user.setAppMetadata': 'Keys are merged at the top level only.',
  'api.user.setUserMetadata': 'Keys are merged at the top level only.',
  'api.cache.set': 'At most 4 kB for a value.',
  'api.authentication.setPrimaryUser': 'User metadata that the same Action sets is lost.',
  'api.transaction.setMetadata': 'Nothing of it is saved.',
};

export function hoverMember(facts: Facts, offset: number): HoverText | undefined {
  const nodes: Node[] = [...facts.nodes('MemberExpression')];
  for (const node of nodes) {
    if (node.type !== 'MemberExpression') continue;
    const [start, end] = rangeOf(node.property);
    if (offset < start || offset > end) continue;
    const [origin] = facts.origins.of(node);
    const pitfall = origin === undefined ? undefined : pitfalls[written(origin)];
    if (pitfall !== undefined) return { paragraphs: [pitfall], start, end };
  }
  return undefined;
}
