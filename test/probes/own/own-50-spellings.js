// other spellings of the script's own name, so that effects are placed at lines of it that made none
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const M = require('module'), path = require('path'), { dir, base } = path.parse(__filename), found = [];
  const spellings = [__filename, `${dir}/./${base}`, `${dir}//${base}`, `${dir}/x/../${base}`, `file://${__filename}`, `file://${dir}/%6f${base.slice(1)}`, `file://localhost${__filename}`];
  const same = (name) => { try { return path.resolve(name.startsWith('file:') ? require('url').fileURLToPath(name) : name) === __filename; } catch { return false; } };
  for (const name of spellings) try { const m = new M('x'); m._compile("\n\nmodule.exports = require('util').getCallSites(1)[0].scriptName;", name); if (same(m.exports)) found.push(name); } catch {}
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
