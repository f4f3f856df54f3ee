// interrupt the closing of a built-in: by exhausting the stack, by a getter on another built-in, by loading it again meanwhile
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  const assertion = require('assert');
  await import('assert');
  const { rejects } = assertion;
  let throws = true;
  Object.defineProperty(assertion, 'rejects', { configurable: true, get() { if (throws) throw new Error('interrupted'); return rejects; } });
  for (const name of ['v8', 'vm']) await attempt(name, () => import(name) && false);
  throws = false;
  let depth = 0;
  const measure = () => { depth++; measure(); };
  try { measure(); } catch {}
  const dig = (n, name) => (n > 0 ? dig(n - 1, name) : require(name) !== undefined);
  for (const name of ['worker_threads', 'inspector', 'child_process', 'cluster', 'wasi', 'repl']) {
    for (let share = 0.85; share > 0.2; share -= 0.013) {
      try { if (dig(Math.floor(depth * share), name)) break; } catch {}
    }
  }
  for (const load of [(name) => require(name), (name) => import(name)]) {
    await attempt('vm', async () => (await load('vm')).runInThisContext('1') === 1);
    await attempt('v8', async () => typeof (await load('v8')).getHeapSnapshot().read === 'function');
    await attempt('worker', async () => new (await load('worker_threads')).Worker('', { eval: true }).threadId > 0);
    for (const [name, method] of [['child_process', 'spawn'], ['cluster', 'fork'], ['inspector', 'open'], ['repl', 'start']]) {
      await attempt(name, async () => Function.prototype.toString.call((await load(name))[method]).length > 120);
    }
  }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
