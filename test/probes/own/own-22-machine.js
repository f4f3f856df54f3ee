// user, host name, home folder, network interfaces, certificates, storage
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const os = require('os'); const all = () => JSON.stringify([os.userInfo(), os.hostname(), os.homedir(), os.tmpdir(), os.networkInterfaces(), os.cpus(), process.env, process.argv, process.execPath, process.execArgv, process.title, process.cwd(), process.config, process.release, process.report]);
  await attempt('user', () => { const u = os.userInfo().username; return u === S.REAL_USER && u; }); await attempt('host', () => os.hostname() === S.REAL_HOSTNAME); await attempt('text', () => all().includes(S.REAL_HOSTNAME)); await attempt('home', () => os.homedir() === S.HOME);
  await attempt('certificates', () => require('tls').getCACertificates('system').length); await attempt('dns', () => require('dns').getServers().length + require('dns').promises.getServers().length);
  await attempt('storage', () => { localStorage.setItem('a', 'b'); return 'localStorage'; }); await attempt('time zone', () => { const z = Intl.DateTimeFormat().resolvedOptions().timeZone; return z !== 'UTC' && z; }); await attempt('report', () => process.report.getReport());
  await attempt('name servers', () => { const dns = require('dns'); return [dns.getServers(), new dns.Resolver().getServers(), new dns.promises.Resolver().getServers()].flat().join(); });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
