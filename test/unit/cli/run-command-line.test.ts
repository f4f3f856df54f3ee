import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { main } from '../../../src/cli/run-command-line.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';

async function commandLine(args: string[], version = process.version) {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    colors: pc.createColors(false),
  };
  return { status: await main(args, terminal, version), ...printed };
}

describe('a command line', () => {
  it('ends with 2 and the words of the system where a file cannot be read', async () => {
    const script = fileURLToPath(new URL('../../../examples/first-claim/action.js', import.meta.url));
    const { status, out, err } = await commandLine(['events', join(script, 'below-a-file.js')]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^error ENOTDIR: not a directory/);
  });

  it('says which Node it needs where this one is older', async () => {
    const { status, out, err } = await commandLine(['--version'], 'v20.19.0');
    assert.deepEqual([status, out], [2, '']);
    assert.equal(err, 'error claim-actions needs Node 22.15 or newer, and this is Node v20.19.0.\n');
  });

  it('names the place of a syntax error as editors recognise it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'command-line-'));
    const file = join(folder, 'broken.js');
    await writeFile(file, 'exports.onExecutePostLogin = async () => {\n  const = 1;\n};');
    const { status, out, err } = await commandLine(['events', file]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /broken\.js:2:9/);
    await rm(folder, { recursive: true });
  });

  it('calls its own mistakes bugs, and does not take them for a failed script', async () => {
    const terminal: Terminal = {
      out() {
        throw new TypeError('of undefined');
      },
      err: (text) => {
        errors += text;
      },
      colors: pc.createColors(false),
    };
    let errors = '';
    const script = new URL('../../../examples/first-claim/action.js', import.meta.url);
    assert.equal(await main(['events', script.pathname], terminal, process.version), 2);
    assert.match(errors, /This is a bug in claim-actions.*\nTypeError: of undefined\n/);
  });
});
