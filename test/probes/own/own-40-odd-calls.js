// methods of api called with another this, as constructors, through proxies and from inside their own arguments
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const set = api.idToken.setCustomClaim;
  let depth = 0;
  const again = { toJSON() { if (depth++ < 5) set('inner' + depth, again); return 'told'; } };
  const calls = [() => set.call(null, 'a', 1), () => Reflect.apply(set, undefined, { length: 2, 0: 'b', get 1() { api.access.deny = 1; return 2; } }), () => new set('FORGED', 1), () => new Proxy(set, {})('c', 1), () => set({ toString: () => 'FORGED' }, 1), () => set(Symbol('FORGED'), 1), () => set('d', again), () => Object.assign(api, { accessToken: { setCustomClaim() {} } }), () => delete api.idToken];
  for (const call of calls) try { call(); } catch {}
  try { api.accessToken.setCustomClaim('genuine2', 2); } catch {}
};
