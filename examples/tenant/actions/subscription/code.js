/**
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const namespace = event.secrets.NAMESPACE ?? 'https://example.com';
  if (event.user.app_metadata.blocked) {
    return api.access.deny('This account is blocked.');
  }
  api.accessToken.setCustomClaim(`${namespace}/plan`, event.user.app_metadata.plan ?? 'free');
};
