// dot files of the script folder, the folder above, and lists of folders
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const fs = require('fs'), path = require('path');
  for (const p of ['.env', '../package.json', '..', '../..', '.git/config', S.HOME, path.dirname(S.WRITE_TARGET)]) { const f = path.resolve(__dirname, p); await attempt('read ' + p, () => fs.readFileSync(f).length); await attempt('list ' + p, () => fs.readdirSync(f).length); await attempt('stat ' + p, () => fs.statSync(f).size); await attempt('exists ' + p, () => p !== '.env' && fs.existsSync(f)); await attempt('require ' + p, () => require(f) && 1); }
  await attempt('list root', () => fs.readdirSync('/').length); await attempt('opendir', () => fs.opendirSync('/').path); await attempt('glob', () => fs.globSync && fs.globSync('/*').length);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
