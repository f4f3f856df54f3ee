import protocols from './data/protocols.json' with { type: 'json' };

/** Protocols of transactions without a browser, which therefore cannot be redirected. */
export const protocolsWithoutBrowser: readonly string[] = protocols.withoutBrowser;

/** The protocol of a transaction, by the grant that the application uses. */
export const protocolOfGrant = protocols.ofGrant;
