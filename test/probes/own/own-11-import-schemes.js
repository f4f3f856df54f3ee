// import() of data:, blob:, file: and of built-ins without a CommonJS form
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const code = 'import fs from "node:fs"; import p from "node:process"; let r = 0; try { r = fs.readFileSync("/etc/passwd").length } catch {} export default r || (p.binding && 1) || import.meta.resolve?.("node:fs") === 1;';
  await attempt('data', async () => (await import('data:text/javascript,' + encodeURIComponent(code))).default);
  await attempt('blob', async () => (await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))).default);
  await attempt('file', async () => (await import('file://' + S.OUTSIDE_JS)).default);
  await attempt('link', async () => (await import('file://' + S.NODE_MODULES + '/evil-link/secret.js')).default);
  await attempt('json', async () => JSON.stringify((await import('file://' + S.OUTSIDE_JSON, { with: { type: 'json' } })).default));
  for (const name of ['node:test', 'node:sea', 'node:sqlite', 'node:test/reporters', 'node:domain', 'node:quic', 'node:ffi']) await attempt(name, async () => Object.keys(await import(name)).length);
  for (const name of ['node:test', 'test', 'node:sea', 'node:sqlite', 'sqlite', 'internal/bootstrap/realm', 'node:internal/process/permission']) await attempt('require ' + name, () => Object.keys(require(name)).length);
  await attempt('create a domain', () => { const domain = require('domain'); return (domain.create ?? domain.createDomain)() !== undefined; });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
