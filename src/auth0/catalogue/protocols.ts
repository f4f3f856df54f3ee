import protocols from './data/protocols.json' with { type: 'json' };

/** Protocols of transactions without a browser, which therefore cannot be redirected. */
export const protocolsWithoutBrowser: readonly string[] = protocols.withoutBrowser;

/** Protocols that answer the application in XML: their logins end without an ID token and an access token. By name, as people know it. */
export const protocolsWithoutJwt: Readonly<Record<string, string>> = protocols.withoutJwt;

/** The protocol of a transaction, by the grant that the application uses. */
export const protocolOfGrant = protocols.ofGrant;

export type Grant = keyof typeof protocolOfGrant;

/** `grant_type` of requests that the application itself makes of the token endpoint; other grants go through a browser. */
export const grantTypes: Readonly<Partial<Record<Grant, string>>> = protocols.grantTypes;

/** The grant behind a protocol. With `prompt=none`, a login is `silent`. */
export function grantOfProtocol(protocol: string): Grant | undefined {
  return grantsByProtocol.get(protocol);
}

const grantsByProtocol = new Map<string, Grant>([
  ...(Object.entries(protocols.alsoOfGrant) as [string, Grant][]),
  ...(Object.entries(protocolOfGrant) as [Grant, string][])
    .filter(([grant]) => grant !== 'silent')
    .map(([grant, protocol]) => [protocol, grant] as const),
]);
