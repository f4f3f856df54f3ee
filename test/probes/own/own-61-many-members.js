// claims of forty thousand members each, which take longer to read back than other text of their size
exports.onExecutePostLogin = async (event, api) => {
  const members = {};
  for (let i = 0; i < 40000; i++) members['k' + i] = i;
  for (let n = 0; n < 4; n++) api.idToken.setCustomClaim('https://x.example/' + n, members);
};
