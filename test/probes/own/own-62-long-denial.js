// a denial with half a million characters, all of which the URL of the error has to escape
exports.onExecutePostLogin = async (event, api) => {
  api.access.deny('%€ä'.repeat(160000));
};
