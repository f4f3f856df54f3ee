import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What V8 has made of the runner's text, in a file: children that start from it are ready 10 ms earlier. V8 looks whether
 * it fits, and compiles as usual where it does not. It is code: whoever can write into the folder can change the runner, as
 * who can write into the extension's own.
 */
export interface CompiledRunner {
  /** Absolute path; undefined as long as nothing fits this runner and this Node, or what was kept is damaged. */
  file(): Promise<string | undefined>;
  /** Rejects with what the file system says. */
  keep(code: Buffer): Promise<void>;
}

export interface CompiledRunnerOptions {
  /** Only for this; made when something is kept. */
  folder: string;
  runnerFile: string;
  execPath: string;
}

/** Files of other Nodes and earlier versions that stay: several editors may share the folder. */
const mostKept = 4;

export function createCompiledRunner({ folder, runnerFile, execPath }: CompiledRunnerOptions): CompiledRunner {
  // Not by what is in them: a first run waits for this.
  const prefix = async () => {
    const made = await Promise.all([runnerFile, execPath].map((file) => stat(file)));
    return digest(JSON.stringify([runnerFile, execPath, ...made.map(({ mtimeMs, size }) => [mtimeMs, size])]));
  };
  const find = async (): Promise<string | undefined> => {
    const wanted = await prefix();
    for (const name of await filesIn(folder)) {
      // A name ends with what the file holds: V8 does not notice a damaged one.
      if (name.startsWith(wanted) && name === nameOf(wanted, await readFile(join(folder, name)))) {
        return join(folder, name);
      }
    }
    return undefined;
  };
  let found: Promise<string | undefined> | undefined;
  return {
    file() {
      // Whatever cannot be read is as good as not there.
      found ??= find().catch(() => undefined);
      return found;
    },
    async keep(code) {
      const file = join(folder, nameOf(await prefix(), code));
      await mkdir(folder, { recursive: true });
      const unfinished = `${file}.${process.pid}`;
      await writeFile(unfinished, code, { mode: 0o600 });
      await rename(unfinished, file);
      found = Promise.resolve(file);
      await forgetOldest(folder);
    },
  };
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(extension));
}

async function forgetOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await filesIn(folder)).map(async (name) => {
      const file = join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  for (const { file } of files.sort((a, b) => b.time - a.time).slice(mostKept)) {
    await rm(file, { force: true });
  }
}

const extension = '.v8';

function nameOf(prefix: string, code: Buffer): string {
  return `${prefix}-${digest(code)}${extension}`;
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
