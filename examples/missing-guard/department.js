/**
 * Fails for everybody without an organization: `event.organization` is there only when the login went through one.
 * Run it against the typical sample event to see the error and the line; `event.organization?.metadata` repairs it.
 *
 * @param {Event} event - Details about the user and the context in which they are logging in.
 * @param {PostLoginAPI} api - Methods to change the outcome of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const department = departmentOf(event);
  api.idToken.setCustomClaim('https://example.com/department', department);
};

function departmentOf(event) {
  return event.organization.metadata.department;
}
