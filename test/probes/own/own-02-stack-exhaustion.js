// exhaust the stack inside api, console, process and fetch, and look at whose error comes out
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const own = new Set([Function.prototype, Object.getPrototypeOf(async () => {}), Object.getPrototypeOf(class {})]);
  const foreign = (e) => e !== null && typeof e === 'object' && !(e instanceof Error) && 'an error of another realm';
  const calls = [() => api.user.setUserMetadata('x', { a: [1, { b: 2 }] }), () => api.idToken.setCustomClaim('x', { get y() { return 1; } }), () => console.log('x', { a: 1 }), () => process.emitWarning('x'), () => fetch('https://example.com/').catch((e) => foreign(e) && found.push('fetch')), () => process.stdout.write('x'), () => new Date().toString(), () => require('net').connect(1, 'x').on('error', () => {}), () => api.redirect.encodeToken({ secret: 's', payload: { a: 1 } }), () => api.cache.set('k', 'v')];
  for (const call of calls) {
    const errors = [];
    const dig = (n) => { try { dig(n + 1); } catch {} if (errors.length < 200) try { call(); } catch (e) { errors.push(e); } };
    try { dig(0); } catch {}
    for (const e of errors) await attempt('foreign', () => foreign(e));
  }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
