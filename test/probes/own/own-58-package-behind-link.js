// package.json behind a link that leads out of node_modules: its fields, and what the errors of the loaders say of it
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const M = require('module'), N = S.NODE_MODULES, says = (e) => /canary-file/.test([e.message, e.path, e.stack]) || (e.code !== 'MODULE_NOT_FOUND' && e.code !== 'ERR_MODULE_NOT_FOUND' && e.code + ' ' + e.message);
  const tell = (label, act) => attempt(label, async () => { try { await act(); return 'loaded'; } catch (e) { return says(e); } });
  await attempt('_readPackage', () => M._readPackage(N + '/evil-package-link').exists);
  for (const id of ['evil-package-link', 'evil-package-link/other', 'evil-exports-link', 'evil-exports-link/other', N + '/evil-package-link', N + '/evil-exports-link']) { await tell('require ' + id, () => require(id)); await tell('import ' + id, () => import(id)); await tell('resolve ' + id, () => require.resolve(id)); }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
