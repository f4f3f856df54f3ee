// join multicast groups: the system binds a socket for it and tells the router
exports.onExecutePostLogin = async (event, api) => {
  const out = (v) => { try { api.idToken.setCustomClaim('probe', String(v).slice(0, 400)); } catch {} };
  const dgram = require('dgram');
  const found = [];
  for (const [method, ...args] of [
    ['addMembership', '224.0.0.251'],
    ['addMembership', '224.0.0.251', '127.0.0.1'],
    ['addSourceSpecificMembership', '10.0.0.1', '232.0.0.1'],
    ['setMulticastInterface', '127.0.0.1'],
  ]) {
    const socket = dgram.createSocket('udp4');
    socket.on('error', () => {});
    try { socket[method](...args); found.push(method); } catch {}
  }
  out(found.length > 0 ? 'ESCAPED:' + found.join('; ') : 'BLOCKED:nothing worked');
};
