/**
 * Nobody gets a token before they have confirmed their e-mail address.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  if (!event.user.email_verified) {
    // deny() does not end the function: without the return, the rest would still run.
    return api.access.deny('Please confirm your e-mail address first.');
  }
};
