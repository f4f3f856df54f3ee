/**
 * Tells the API which plan the user pays for, and remembers the first login.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const { plan = 'free', seats = 1 } = event.user.app_metadata;

  api.accessToken.setCustomClaim('https://example.com/subscription', { plan, seats });

  if (event.stats.logins_count === 1) {
    api.user.setAppMetadata('first_login', new Date().toISOString().slice(0, 10));
  }
};
