/**
 * The same as roles.js, without a namespace: the login succeeds, the tokens have no roles, and nothing says why.
 * Run it to see what happens to the claim.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('roles', event.authorization?.roles ?? []);
  api.accessToken.setCustomClaim('roles', event.authorization?.roles ?? []);
};
