// Promise.prototype.then, constructor and species replaced: the outcome stays
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  Promise.prototype.then = function () { return this; };
  Object.defineProperty(Promise.prototype, 'constructor', { get() { return function FORGED() {}; }, configurable: true });
  Object.defineProperty(Promise, Symbol.species, { get() { return function FORGED() {}; }, configurable: true });
  api.accessToken.setCustomClaim('genuine2', 2);
  out('BLOCKED:ran');
};
