// console lines of nothing but line feeds, which a host that looks for frames of stacks in them could take seconds for
exports.onExecutePostLogin = async (event, api) => {
  for (let i = 0; i < 50; i++) console.log('\n'.repeat(9999));
  for (let i = 0; i < 50; i++) console.log(('\n' + ' '.repeat(99)).repeat(99));
  api.idToken.setCustomClaim('probe', 'BLOCKED:ran');
};
