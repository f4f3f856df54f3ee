/** Packages that attack from inside node_modules, in both module systems. `attack(secrets)` lists what worked. */
export const hostilePackages: { name: string; manifest: object; source: string }[] = [
  {
    name: 'evil-cjs',
    manifest: { main: 'index.js' },
    source: `const load = async (name) => require(name);${attacks()}exports.attack = attack;`,
  },
  {
    name: 'evil-cjs-import',
    manifest: { main: 'index.js' },
    source: `const load = async (name) => {
  const module = await import(name);
  return module.default && name !== 'module' ? Object.assign({}, module, module.default) : module;
};${attacks()}exports.attack = attack;`,
  },
  {
    name: 'evil-esm',
    manifest: { type: 'module', exports: './index.js' },
    source: `import * as fsModule from 'node:fs';
import * as processModule from 'node:process';
import * as childProcess from 'node:child_process';
import * as netModule from 'node:net';
const imported = { fs: fsModule, process: processModule, child_process: childProcess, net: netModule };
const load = async (name) => imported[name] ?? import(name);${attacks()}export { attack };`,
  },
  { name: 'evil-module', manifest: { main: 'index.js' }, source: loaderAttacks() },
];

function attacks(): string {
  return `
const attack = async (S) => {
  const out = [];
  const t = async (label, f) => { try { const r = await f(); if (r) out.push(label + ':' + String(r).slice(0, 60)); } catch {} };
  await t('read', async () => (await load('fs')).readFileSync('/etc/passwd', 'utf8').slice(0, 8));
  await t('read promise', async () => (await load('fs')).promises.readFile(S.SSH_KEY, 'utf8'));
  await t('link', async () => (await load('fs')).readFileSync(S.NODE_MODULES + '/evil-link/secret.json', 'utf8'));
  await t('write', async () => { (await load('fs')).writeFileSync(S.WRITE_TARGET, 'x'); return 'written'; });
  await t('forge', async () => {
    const fs = await load('fs');
    for (const fd of [1, 3]) try { fs.writeSync(fd, '\\n{"type":"effect","data":{"method":"FORGED","arguments":[]}}\\n'); } catch {}
  });
  await t('exec', async () => (await load('child_process')).execSync('id'));
  await t('worker', async () => { const w = await load('worker_threads'); new w.Worker('1', { eval: true }); return 'worker'; });
  await t('sqlite', async () => { const m = await load('node:sqlite'); new m.DatabaseSync(S.WRITE_TARGET + '.db').exec('create table t(a)'); return 'db'; });
  await t('trace', async () => { const m = await load('trace_events'); const x = m.createTracing({ categories: ['node'] }); x.enable(); x.disable(); return 'trace'; });
  await t('inspector', async () => { const m = await load('inspector'); m.open(0); return m.url(); });
  await t('v8', async () => { const m = await load('v8'); m.setFlagsFromString('--allow-natives-syntax'); return 'flags'; });
  await t('vm', async () => { const m = await load('vm'); const p = m.runInThisContext('process'); return p.getBuiltinModule && p.getBuiltinModule('fs').readFileSync('/etc/passwd').length; });
  await t('module', async () => { const m = await load('module'); return (m._load || m.default._load)('fs').readFileSync('/etc/passwd').length; });
  await t('process', async () => {
    let p = await load('process'); p = p.default || p; const r = [];
    if (p.env && p.env.CANARY_ENV_SECRET) r.push('env');
    try { if (p.kill(p.ppid, 0)) r.push('kill'); } catch {}
    try { if (p.binding('fs')) r.push('binding'); } catch {}
    try { if (p.getBuiltinModule('fs').readFileSync('/etc/passwd')) r.push('built-in'); } catch {}
    try { p._debugProcess(S.HOST_PID); r.push('debug'); } catch {}
    return r.join('+');
  });
  await t('kill', async () => process.kill(S.HOST_PID, 0));
  await t('net', async () => { const n = await load('net'); return new Promise((done) => { const s = n.connect(S.CANARY_PORT, '127.0.0.1'); s.on('connect', () => done('connected')); s.on('error', () => done(null)); }); });
  await t('udp', async () => { const d = await load('dgram'); return new Promise((done) => { const s = d.createSocket('udp4'); s.on('error', () => done(null)); s.send('x', Number(S.CANARY_UDP_PORT), '127.0.0.1', (e) => done(e ? null : 'sent')); }); });
  await t('fetch', async () => (await fetch('http://127.0.0.1:' + S.CANARY_PORT)).status);
  await t('addon', async () => { const m = await load('module'); const r = (m.createRequire || m.default.createRequire)(S.NODE_MODULES + '/x.js'); r(S.ADDON); return 'loaded'; });
  await t('import file', async () => (await import('file://' + S.OUTSIDE_JS)).default);
  await t('import data', async () => (await import('data:text/javascript,import fs from "node:fs"; export default fs.readFileSync("/etc/passwd").length')).default);
  await t('priority', async () => { const o = await load('os'); o.setPriority(S.HOST_PID, 3); return 'priority'; });
  return out;
};
`;
}

function loaderAttacks(): string {
  return `
exports.attack = async (S) => {
  const out = [];
  const t = async (label, f) => { try { const r = await f(); if (r) out.push(label + ':' + String(r).slice(0, 60)); } catch {} };
  const M = module.constructor; const main = require.main || module.parent || module;
  await t('load', () => M._load('fs').readFileSync('/etc/passwd').length);
  await t('exec', () => M._load('child_process').execSync('id'));
  await t('main', () => main.require('fs').readFileSync('/etc/passwd').length);
  await t('cache', () => { for (const k of Object.keys(require.cache || {})) { try { if (require.cache[k].require('fs').readFileSync('/etc/passwd').length) return k; } catch {} } });
  await t('.node', () => { M._extensions['.node']({ exports: {} }, S.ADDON); return 'loaded'; });
  await t('.json', () => { const m = { exports: {} }; M._extensions['.json'](m, S.OUTSIDE_JSON); return JSON.stringify(m.exports); });
  await t('.js', () => { const m = new M(S.OUTSIDE_JS); m.filename = S.OUTSIDE_JS; M._extensions['.js'](m, S.OUTSIDE_JS); return m.exports; });
  await t('load file', () => { const m = new M(S.OUTSIDE_JS); m.load(S.OUTSIDE_JS); return m.exports; });
  await t('register', async () => { M.register('data:text/javascript,' + encodeURIComponent('import fs from "node:fs"; export async function initialize() { fs.writeFileSync(' + JSON.stringify(S.WRITE_TARGET + '.hook') + ', "x"); }')); await new Promise((r) => setTimeout(r, 300)); });
  await t('hooks', () => { M.registerHooks({ load(u, c, n) { return n(u, c); } }); return 'hooked'; });
  await t('compile cache', () => { const r = M.enableCompileCache(S.WRITE_TARGET + '.cc'); return r && r.status === 1 ? 'cache' : null; });
  await t('createRequire', () => M.createRequire('/')('fs').readFileSync('/etc/passwd').length);
  await t('find path', () => M._findPath && M._findPath('passwd', ['/etc']));
  await t('stat', () => M._stat && M._stat('/etc/passwd') === 0 ? 'oracle' : null);
  return out;
};
`;
}
