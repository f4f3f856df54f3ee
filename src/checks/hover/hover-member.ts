import type { Facts } from '../analysis/facts.ts';
import { type Node, rangeOf } from '../analysis/node.ts';
import { written } from '../analysis/origins.ts';
import type { HoverText } from './hover.ts';

/** What the types of a member cannot say: when it is missing, and what a call does not do. */
const pitfalls: Readonly<Record<string, string>> = {
  'event.authorization': 'Missing in some logins: write `event.authorization?.roles`.',
  'event.authorization.roles': 'Names of the roles of the user, also those that the requested API knows nothing of.',
  'event.organization': 'Only in logins through an Organization.',
  'event.resource_server':
    'Only if an API audience was requested. Without one the access token is opaque, and its claims are invisible.',
  'event.resource_server.identifier':
    'For an API of Auth0, such as the Management API, claims without a namespace are dropped.',
  'event.session': 'Missing when no browser takes part: refresh tokens, passwords sent by the application.',
  'event.refresh_token': 'Only in exchanges of a refresh token.',
  'event.transaction.requested_scopes': 'Missing with refresh tokens and passwords sent by the application.',
  'event.transaction.protocol':
    'Post-login also runs for refresh tokens (`oauth2-refresh-token`): claims that are set for other protocols only vanish then.',
  'event.user.app_metadata': 'A copy from the beginning of the flow: what earlier Actions set is not in it.',
  'event.user.user_metadata':
    'The user can change it. A copy from the beginning of the flow: what earlier Actions set is not in it.',
  'event.user.email': 'Missing for users without an email address, such as those who sign in by SMS.',
  'event.user.roles': 'Does not exist: roles are in `event.authorization?.roles`.',
  'event.secrets': 'Values are strings; a secret that is not set is `undefined`.',
  'event.prompt': 'Only in the continue handler, after a Form.',
  'api.access.deny': 'Does not end the script: return after it. Metadata that was set before is still saved.',
  'api.redirect.sendUserTo':
    'Takes effect when the handler has ended. When the user comes back, only `onContinuePostLogin` of this Action runs, with 20 new seconds.',
  'api.redirect.canRedirect': 'False for `prompt=none`, refresh tokens and passwords sent by the application.',
  'api.redirect.encodeToken': 'Signed, not encrypted: the user can read it. Valid for 15 minutes.',
  'api.accessToken.addScope': 'One scope for each call; ignored for APIs of Auth0.',
  'api.accessToken.setCustomClaim': 'Visible only in a JWT: without an API audience the access token is opaque.',
  'api.idToken.setCustomClaim': 'Needs the scope `openid`. Also in the answer of /userinfo.',
  'api.user.setAppMetadata':
    'Saved at the end of the flow; `event.user` does not change. Keys are merged at the top level only.',
  'api.user.setUserMetadata':
    'Saved at the end of the flow; `event.user` does not change. Keys are merged at the top level only.',
  'api.cache.set': 'Strings only, at most 4 kB. A failure is returned, not thrown.',
  'api.cache.get': 'Best effort: be ready for `undefined` at any time.',
  'api.multifactor.enable': 'The challenge comes at the end of the flow, after all Actions.',
  'api.authentication.setPrimaryUser': 'Once for each transaction. User metadata that the same Action sets is lost.',
  'api.transaction.setMetadata': 'For later Actions of the same transaction only; nothing is saved.',
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
