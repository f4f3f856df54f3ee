// WebSocket, EventSource, http2, tls over own streams, agents, legacy modules
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const url = '127.0.0.1:' + S.CANARY_PORT; const wait = (f) => new Promise((done) => { setTimeout(done, 300); f(done); });
  await attempt('websocket', () => wait((d) => { const w = new WebSocket('ws://' + url); w.onopen = () => d('open'); w.onerror = () => d(); })); await attempt('eventsource', () => typeof EventSource !== 'undefined' && wait((d) => { const w = new EventSource('http://' + url); w.onopen = () => d('open'); }));
  await attempt('http2', () => wait((d) => { const c = require('http2').connect('http://' + url); c.on('connect', () => d('connected')); c.on('error', () => d()); })); await attempt('tls', () => wait((d) => require('tls').connect(Number(S.CANARY_PORT), '127.0.0.1').on('secureConnect', () => d('tls')).on('error', () => d())));
  await attempt('legacy', () => wait((d) => { const { ClientRequest } = require('_http_client'); new ClientRequest('http://' + url).on('response', () => d('response')).on('error', () => d()).end(); })); await attempt('agent', () => wait((d) => { const h = require('http'); const a = new h.Agent(); const s = a.createConnection({ host: '127.0.0.1', port: Number(S.CANARY_PORT) }); s.on('connect', () => d('connected')); s.on('error', () => d()); }));
  await attempt('proto', () => wait((d) => { const net = require('net'); const s = new net.Socket(); try { Object.getPrototypeOf(net.Socket.prototype).connect?.call(s, Number(S.CANARY_PORT)); } catch {} net.Stream.prototype.connect.call(s, Number(S.CANARY_PORT), '127.0.0.1').on('connect', () => d('connected')).on('error', () => d()); })); await attempt('listen', () => wait((d) => require('net').createServer().on('error', () => d()).listen(0, () => d('listening')))); await attempt('udp', () => wait((d) => require('dgram').createSocket('udp4').on('error', () => d()).bind(0, () => d('bound'))));
  await attempt('interceptor', () => wait((d) => { for (const k of Object.getOwnPropertySymbols(globalThis)) { try { globalThis[k].dispose(); } catch {} } fetch('http://' + url).then(() => d('fetched'), () => d()); }));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
