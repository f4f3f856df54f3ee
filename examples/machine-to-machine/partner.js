/**
 * Machine to machine: there is no user and no ID token, only a client. Its metadata says which partner it works for.
 *
 * @param {Event} event - Details about the client that asks for a token.
 * @param {CredentialsExchangeAPI} api - Methods to change the token.
 */
exports.onExecuteCredentialsExchange = async (event, api) => {
  const partner = event.client.metadata.partner;
  if (!partner) {
    api.access.deny('invalid_request', 'This client belongs to no partner. Set its metadata "partner".');
    return;
  }

  api.accessToken.setCustomClaim('https://example.com/partner', partner);
};
