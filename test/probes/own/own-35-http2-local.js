// http2 over a UNIX socket must not even look connected
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const http2 = require('http2');
  const net = require('net');
  const tries = {
    http2: () => http2.connect('http://localhost', { path: S.CANARY_SOCK }),
    net: () => net.connect(S.CANARY_SOCK),
    tls: () => require('tls').connect({ path: S.CANARY_SOCK }),
  };
  const results = [];
  for (const [name, open] of Object.entries(tries)) {
    results.push(await new Promise((resolve) => {
      try {
        open().on('connect', () => resolve(name + ' CONNECTED')).on('error', ({ code }) => resolve(name + ' ' + code));
      } catch (e) { resolve(name + ' ' + e.code); }
      setTimeout(resolve, 500, name + ' silent');
    }));
  }
  out((results.some((r) => /CONNECTED/.test(r)) ? 'ESCAPED:' : 'BLOCKED:') + results.join('; '));
};
