import { open, writeFile } from 'node:fs/promises';

/** Shows what is appended to a file, from empty on, until the returned function is called. */
export async function followFile(file: string): Promise<() => Promise<void>> {
  await writeFile(file, '');
  const handle = await open(file, 'r');
  const showNew = async () => {
    for (;;) {
      const { bytesRead, buffer } = await handle.read();
      if (bytesRead === 0) return;
      process.stdout.write(buffer.subarray(0, bytesRead));
    }
  };
  let showing = Promise.resolve();
  const timer = setInterval(() => {
    showing = showing.then(showNew);
  }, 100);
  return async () => {
    clearInterval(timer);
    await showing.then(showNew);
    await handle.close();
  };
}
