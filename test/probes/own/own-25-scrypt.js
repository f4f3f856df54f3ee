// scrypt with gigabytes of memory, and many at once
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  out('BLOCKED:n/a'); const { scrypt, scryptSync } = require('crypto');
  try { for (let i = 0; i < 8; i++) scrypt('a', 'b', 64, { N: 2 ** 19, r: 8, p: 1, maxmem: 2 ** 40 }, () => {}); } catch {}
  scryptSync('a', 'b', 64, { N: 2 ** 20, r: 8, p: 8, maxmem: 2 ** 40 });
};
