// where the editor, its extension and Node are installed: stacks, call sites, search paths of the loader
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const top = new Error('x').stack, sites = require('util').getCallSites(100);
  const found = [], M = require('module'), names = [];
  const attempt = (act) => { try { const r = act(); for (const name of Array.isArray(r) ? r : [r]) names.push(String(name)); } catch {} };
  attempt(() => sites.map((site) => site.scriptName));
  attempt(() => [...top.matchAll(/(?:\(|at )((?:file:\/\/)?\/[^\s:()]+)/g)].map((match) => match[1]));
  attempt(() => { const old = Error.prepareStackTrace; Error.prepareStackTrace = (e, list) => list.flatMap((site) => [site.getFileName(), site.getScriptNameOrSourceURL(), site.getEvalOrigin()]); const r = new Error('x').stack; Error.prepareStackTrace = old; return r; });
  attempt(() => { M._initPaths(); }); attempt(() => M.globalPaths); attempt(() => require.resolve.paths('x')); attempt(() => M._resolveLookupPaths('x')); attempt(() => M._nodeModulePaths('/x'));
  attempt(() => Object.keys(require.cache)); attempt(() => Object.keys(M._pathCache)); attempt(() => module.paths); attempt(() => process.execPath); attempt(() => process.argv); attempt(() => process.cwd());
  for (const wrong of [() => require('util').inspect(new Proxy({}, null)), () => api.idToken.setCustomClaim(), () => require('url').fileURLToPath('x'), () => JSON.parse('{'), () => require('fs').readFileSync('/x')]) try { wrong(); } catch (e) { attempt(() => [...e.stack.matchAll(/((?:file:\/\/)?\/[^\s:()']+\.[cm]?js)/g)].map((match) => match[1])); }
  const own = (name) => !name.includes('/') || name.startsWith('/usr/') || /^\/(x\/)?node_modules$/.test(name) || name.startsWith('node:') || __dirname.startsWith(name.replace(/\/node_modules$/, '')) || name.startsWith(__dirname + '/');
  for (const name of names) if (!own(name)) found.push(name);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing found in ' + names.length);
};
