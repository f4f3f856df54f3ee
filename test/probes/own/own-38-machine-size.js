// processors, memory, uptime of the machine
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const os = require('os');
  await attempt('memory', () => os.totalmem() !== 1024 ** 3 && os.totalmem()); await attempt('free', () => os.freemem() !== os.totalmem() / 2 && os.freemem()); await attempt('uptime', () => os.uptime() > 60 && os.uptime()); await attempt('processors', () => os.availableParallelism() !== 1 && os.availableParallelism()); await attempt('navigator', () => navigator.hardwareConcurrency !== 1 && navigator.hardwareConcurrency); await attempt('constrained', () => (process.constrainedMemory || (() => 0))()); await attempt('imported', async () => { const m = await import('node:os'); return (m.totalmem() !== 1024 ** 3 || m.cpus().length) && 'import'; });
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
