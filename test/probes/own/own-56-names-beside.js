// text under the name of a file beside the script that is not there, or has another text
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const M = require('module'), { dirname } = require('path');
  for (const file of [__dirname + '/helper.js', __dirname + '/x/../helper.js', 'file://' + __dirname + '/helper.js']) {
    const m = new M(file); m._compile('\n\nexports.f = (api) => { api.accessToken.setCustomClaim("placed", 1); try { require("fs").nothing(); } catch (e) { return e.stack; } }', file);
    const stack = m.exports.f(api); await attempt(file, () => /helper\.js:3/.test(stack) && stack.split('\n').find((l) => /helper\.js:3/.test(l)));
  }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
