import * as l10n from '@vscode/l10n';
import { claimDocs } from '../catalogue/claims.ts';
import { protocolsWithoutJwt } from '../catalogue/protocols.ts';
import type { JsonObject } from '../json.ts';
import type { Note } from '../note.ts';
import { stringMember } from '../read-json.ts';
import type { ClaimAssignment } from './claim-assignments.ts';
import { lostClaims } from './lost-claims.ts';

/** `SAML` or `WS-Fed` if the login uses it; undefined if it ends with tokens. */
export function protocolWithoutJwt(event: JsonObject): string | undefined {
  const protocol = stringMember(event, 'transaction', 'protocol') ?? '';
  return Object.hasOwn(protocolsWithoutJwt, protocol) ? protocolsWithoutJwt[protocol] : undefined;
}

/**
 * What the application gets instead of tokens, and what becomes of the claims. Those of the ID token are not simply lost:
 * Auth0 maps attributes from them, as its support describes for the SAML2 add-on.
 */
export function notesWithoutJwts(protocol: string, trigger: string, assignments: readonly ClaimAssignment[]): Note[] {
  const isSaml = protocol === protocolsWithoutJwt['samlp'];
  const setter = trigger === 'rule' ? 'context.samlConfiguration' : 'api.samlResponse';
  return [
    {
      code: 'no-tokens-in-protocol',
      message: l10n.t(
        'This login uses {0}: Auth0 answers the application in XML, and issues no ID token and no access token. {1} changes what is in the answer.',
        protocol,
        setter,
      ),
      url: claimDocs.samlAssertions,
    },
    ...lostClaims(
      assignments,
      'idToken',
      (names) => (isSaml ? mappable(protocol, names) : perhapsMappable(protocol, names)),
      isSaml ? claimDocs.samlMappings : claimDocs.samlAssertions,
    ),
    ...lostClaims(
      assignments,
      'accessToken',
      (names) =>
        l10n.t('No access token is issued, because the login uses {0}. Set on it and lost: {1}.', protocol, names),
      claimDocs.samlAssertions,
    ),
  ];
}

function mappable(protocol: string, names: string): string {
  return l10n.t(
    'No ID token is issued, because the login uses {0}. Set on it and in no token: {1}. Mappings of the SAML2 add-on can make attributes of such claims.',
    protocol,
    names,
  );
}

function perhapsMappable(protocol: string, names: string): string {
  return l10n.t(
    'No ID token is issued, because the login uses {0}. Set on it and in no token: {1}. Whether the answer has them as attributes is not confirmed.',
    protocol,
    names,
  );
}
