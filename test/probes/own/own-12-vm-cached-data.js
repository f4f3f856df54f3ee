// vm: native code through cachedData, modules, contexts
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const vm = require('vm');
  await attempt('cachedData', () => new vm.Script('1', { cachedData: Buffer.alloc(64), produceCachedData: true }).cachedDataRejected !== undefined);
  await attempt('module', () => new vm.SourceTextModule('export default 1'));
  await attempt('compile', () => typeof vm.compileFunction('return process', [], {})());
  await attempt('import', async () => (await import('node:vm')).Script && new (await import('node:vm')).Script('1'));
  await attempt('measure', () => vm.measureMemory());
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
