/**
 * Sends everybody who has not accepted the terms to a page that asks for it, with a signed token that says who they
 * are. The page sends the user back to /continue with a token of its own.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  if (event.user.app_metadata.terms_accepted || !api.redirect.canRedirect()) return;

  const token = api.redirect.encodeToken({
    secret: event.secrets.CONSENT_SECRET,
    payload: { email: event.user.email },
  });
  api.redirect.sendUserTo('https://consent.example.com/terms', { query: { session_token: token } });
};

/**
 * @param {Event} event - As above, with what the page sent back in `event.request`.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onContinuePostLogin = async (event, api) => {
  const { accepted } = api.redirect.validateToken({ secret: event.secrets.CONSENT_SECRET });
  if (!accepted) {
    return api.access.deny('The terms were not accepted.');
  }
  api.user.setAppMetadata('terms_accepted', true);
  api.idToken.setCustomClaim('https://example.com/terms', 'accepted');
};
