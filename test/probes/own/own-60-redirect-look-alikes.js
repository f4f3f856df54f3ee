// a URL to send the user to with parameters that look like tokens, each of which costs an error
exports.onExecutePostLogin = async (event, api) => {
  api.redirect.sendUserTo('https://example.com/?' + '&a=e.e.e'.repeat(60000));
};
