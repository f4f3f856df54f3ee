// Error.prepareStackTrace that throws, loops or lies: places of effects stay
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  Error.prepareStackTrace = () => { throw new Error('no stack for you'); }; Error.stackTraceLimit = 0;
  api.accessToken.setCustomClaim('genuine2', 2);
  out('BLOCKED:ran');
};
