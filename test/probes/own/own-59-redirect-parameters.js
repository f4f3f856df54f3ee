// a URL to send the user to with a hundred thousand parameters
exports.onExecutePostLogin = async (event, api) => {
  api.redirect.sendUserTo('https://example.com/?' + '&a=1'.repeat(110000));
};
