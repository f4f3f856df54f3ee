// an error whose properties call api, console and process.exit while it is described
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  out('BLOCKED:n/a');
  const e = { get name() { api.access.deny('from a getter'); return 'N'; }, get message() { console.log('from a getter'); throw null; }, get stack() { Promise.resolve().then(() => api.idToken.setCustomClaim('FORGED', 1)); return 'at x (/a.js:1:1)\n'.repeat(1e5); }, get code() { return 10n; } };
  throw e;
};
