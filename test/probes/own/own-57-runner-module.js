// the module of the runner: by a method that the script has replaced, and by walking from every object to every other
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const { prototype } = require('module'), { require: real } = prototype, seen = new Set();
  prototype.require = function (id) { seen.add(this); return Reflect.apply(real, this, [id]); };
  await attempt('', () => { process.getBuiltinModule('path'); }); await attempt('', () => { api.redirect.encodeToken({ secret: 's'.repeat(32), payload: {} }); }); await attempt('', () => fetch('https://x.example')); await attempt('', () => import('node:path')); await attempt('', () => { console.log({}); structuredClone({}); new Response('x'); });
  await attempt('walk', () => {
    const all = new Map(), todo = [['global', globalThis], ['process', process], ['module', module], ['console', console], ['api', api], ['require', real]];
    for (const name of require('module').builtinModules) if (!/^_|test|sqlite/.test(name)) try { todo.push([name, require(name)]); } catch {}
    for (let next = 0; next < todo.length && all.size < 50000; next++) {
      const [path, o] = todo[next]; if ((typeof o !== 'object' && typeof o !== 'function') || o === null || all.has(o)) continue;
      all.set(o, path); if (typeof o.filename === 'string') seen.add(o);
      try { todo.push([path + '.__proto__', Object.getPrototypeOf(o)]); for (const k of Reflect.ownKeys(o)) { const d = Object.getOwnPropertyDescriptor(o, k); for (const v of [d.value, d.get, d.set]) todo.push([path + '.' + String(k), v]); if (d.get) try { todo.push([path + '.' + String(k), Reflect.apply(d.get, o, [])]); } catch {} } } catch {}
    }
  });
  for (const m of seen) await attempt('module', () => !__filename.startsWith(require('path').dirname(m.filename)) && m.filename);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
