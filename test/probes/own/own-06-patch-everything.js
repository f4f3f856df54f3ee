// every method of every intrinsic replaced
exports.onExecutePostLogin = async (event, api) => {
  const S = event.secrets;
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const found = [];
  const attempt = async (label, act) => { try { const r = await act(); if (r) found.push(label + ' ' + String(r).slice(0, 80)); } catch {} };
  api.idToken.setCustomClaim('genuine', 1);
  const names = Object.getOwnPropertyNames(globalThis); const { ownKeys } = Reflect;
  for (let i = 0; i < names.length; i++) {
    if (names[i] === 'Reflect') continue;
    let target; try { target = globalThis[names[i]]; } catch { continue; }
    for (let n = 0; n < 2; n++) {
      const o = n === 0 ? target : target && target.prototype;
      if (o === null || (typeof o !== 'object' && typeof o !== 'function') || o === globalThis) continue;
      const keys = ownKeys(o);
      for (let k = 0; k < keys.length; k++) try { if (typeof o[keys[k]] === 'function') o[keys[k]] = function () { return 'FORGED'; }; } catch {}
    }
  }
  api.accessToken.setCustomClaim('genuine2', 2);
};
