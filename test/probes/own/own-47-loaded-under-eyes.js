// setters that every object, every function or every emitter inherits, which Node meets while it fills a binding or a class that it loads
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [], got = Object.create(null);
  const names = 'setFlagsFromString createHeapSnapshotStream triggerHeapSnapshot setHeapSnapshotNearHeapLimit startCpuProfile queryObjects setCoverageDirectory WASI HTTPParser TLSWrap SecureContext setEngine setFipsCrypto isWorker fork setupPrimary TraceSigintWatchdog DatabaseSync emitProtocolEvent BlockList'.split(' ');
  const set = (n) => function (v) { got[n] = v; Object.defineProperty(this, n, { __proto__: null, value: v, writable: true, configurable: true, enumerable: true }); };
  for (const n of names) Object.defineProperty(Object.prototype, n, { __proto__: null, configurable: true, get: () => undefined, set: set(n) });
  let env; for (const n of ['NODE_CLUSTER_SCHED_POLICY', 'WATCH_REPORT_DEPENDENCIES', 'NODE_DEBUG']) Object.defineProperty(Object.prototype, n, { __proto__: null, configurable: true, get() { if ('TZ' in this) env = this; } });
  const EE = require('events'), parent = Object.getPrototypeOf(EE.prototype);
  const trap = { __proto__: null, set(t, k, v, self) { if (typeof k === 'string') got[k] = v; Object.defineProperty(self, k, { __proto__: null, value: v, writable: true, configurable: true, enumerable: true }); return true; } };
  Object.setPrototypeOf(EE.prototype, new Proxy(parent, trap));
  for (const m of ['v8', 'cluster', 'wasi', 'inspector', 'inspector/promises', 'trace_events', 'crypto', 'tls', 'https', 'http2', 'zlib', 'perf_hooks', 'repl', 'sqlite', 'net']) { try { require(m); } catch {} try { await import(m); } catch {} }
  for (const n of ['Response', 'WebSocket', 'crypto', 'CompressionStream']) try { void globalThis[n]; } catch {}
  Object.setPrototypeOf(EE.prototype, parent); for (const n of names) delete Object.prototype[n];
  const harmless = ['BlockList'];
  for (const n of names) if (typeof got[n] === 'function' && !harmless.includes(n)) found.push(n);
  const offset = () => new Date(2026, 6, 1).getTimezoneOffset();
  if (env) { const before = offset(); try { env.TZ = 'Asia/Tokyo'; if (offset() !== before) found.push('environment'); } catch {} }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
