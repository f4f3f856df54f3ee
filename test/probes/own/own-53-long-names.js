// names of megabytes where no value is: of members, of files, of control characters, of the place of a syntax error
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  api.user.setUserMetadata('key', { ['k'.repeat(15e6)]: 1 });
  const M = require('module'), file = __dirname + '/' + 'n'.repeat(1e6) + '.js', m = new M(file);
  m._compile('exports.f = (api) => { for (let i = 0; i < 5; i++) { console.log(i); api.accessToken.setCustomClaim("c" + i, i); } }', file); m.exports.f(api);
  const c = '\u0001'.repeat(499000); try { api.user.setUserMetadata(c, c, c, c, c, c, c, c); } catch {}
  out('BLOCKED:n/a');
  const e = new Error('x'); e.stack = 'f'.repeat(18e6) + ':1\nx\n^\n'; throw e;
};
