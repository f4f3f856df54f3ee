// Loaded before tsserver: answers every message with the CPU time that the process has used, in milliseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1000);
});
