// what exists on the machine, told from what does not by any answer of fs, require and import
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const fs = require('fs'), M = require('module');
  const answer = async (act) => { try { return 'got ' + typeof (await act()); } catch (e) { return `${e.code} ${e.message}`; } };
  const acts = { require: (f) => require(f), resolve: (f) => require.resolve(f), import: (f) => import(f), importUrl: (f) => import('file://' + f), createRequire: (f) => M.createRequire('/x.js')(f), findPath: (f) => M._findPath(f, ['/'], false), stat: (f) => { throw new Error(`${M._stat && M._stat(f)}`); }, filename: (f) => M._resolveFilename(f, module, false), packageJson: (f) => M.findPackageJSON(f) };
  for (const name of ['stat', 'lstat', 'access', 'readFile', 'readdir', 'realpath', 'open', 'exists', 'opendir', 'statfs', 'readlink', 'rm']) if (fs[name + 'Sync']) acts[name + 'Sync'] = (f) => { const r = fs[name + 'Sync'](f); throw new Error(`${r}`); };
  for (const name of ['stat', 'lstat', 'access', 'readFile', 'readdir', 'realpath', 'open', 'cp', 'watch']) if (fs.promises[name]) acts['p' + name] = async (f) => fs.promises[name](f);
  const N = S.NODE_MODULES;
  const pairs = [['/etc/passwd', '/etc/passwx'], ['/etc', '/etx'], [S.HOME + '/.ssh', S.HOME + '/.ssx'], [S.SSH_KEY, S.SSH_KEY.slice(0, -1) + 'x'], [S.OUTSIDE_JS, S.OUTSIDE_JS.replace('secret.js', 'secrex.js')], [S.OUTSIDE_JS.slice(0, -3), S.OUTSIDE_JS.slice(0, -4) + 'x'], [N + '/evil-link/secret.json', N + '/evil-link/secrex.json'], [N + '/evil-link/secret', N + '/evil-link/secrex'], [N + '/../../outside/secret.js', N + '/../../outside/secrex.js'], [N + '/lodash/../../../outside/env', N + '/lodash/../../../outside/enx']];
  for (const [there, not] of pairs) for (const key of Object.keys(acts)) await attempt(key + ' ' + there, async () => { const hide = (text, f) => text.replaceAll(f, 'F').replaceAll(require('path').resolve(f), 'F'); const [a, b] = [hide(await answer(() => acts[key](there)), there), hide(await answer(() => acts[key](not)), not)]; return a === b ? '' : a + ' / ' + b; });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
