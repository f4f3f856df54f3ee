// diagnostics channels, async hooks, promise hooks and performance observers hand out internals
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const dc = require('diagnostics_channel'); const got = [];
  for (const name of ['net.client.socket', 'net.server.socket', 'http.client.request.start', 'http.client.request.created', 'undici:request:create', 'undici:client:connected', 'module.require.start', 'module.import.start', 'child_process', 'worker_threads', 'process', 'execve', 'udp.socket']) dc.subscribe(name, (m) => got.push(m));
  await attempt('fetch', async () => (await fetch('http://127.0.0.1:' + S.CANARY_PORT)).status); await attempt('get', () => new Promise((r) => require('http').get('http://127.0.0.1:' + S.CANARY_PORT).on('error', () => r())));
  await attempt('connect', () => new Promise((r) => require('net').connect(S.CANARY_PORT, '127.0.0.1').on('error', () => r())));
  for (const m of got) await attempt('handle', () => { const h = m.socket && m.socket._handle; return h && h.connect && h.connect({}, '127.0.0.1', Number(S.CANARY_PORT)) === 0; });
  await attempt('promise hook', () => { const v8 = require('v8'); v8.promiseHooks.createHook({ init() {} }); return 'hook'; });
  await attempt('async hook', () => require('async_hooks').createHook({ init() {} }).enable());
  await attempt('resource', () => Object.keys(require('async_hooks').executionAsyncResource()).length);
  await attempt('heap', () => require('v8').queryObjects(Object)); await attempt('flags', () => require('v8').setFlagsFromString('--expose-gc') === undefined);
  await attempt('snapshot', () => require('v8').writeHeapSnapshot(S.WRITE_TARGET));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
