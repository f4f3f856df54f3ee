import source from 'runner:source';

const fs = require('node:fs') as typeof import('node:fs');
const vm = require('node:vm') as typeof import('node:vm');

// Ten frames, as Node has it, may all be a package's, and none the script's.
Error.stackTraceLimit = 30;

/**
 * Compiles the runner under a name that says nothing about this machine. Attack: the stack of any error of a script goes
 * on to the runner's functions, whose file lies in the home folder, which has the user's name, where extensions are installed.
 */
const scope = { require, module, exports, __filename, __dirname, compiledCode };
const script = new vm.Script(`(function (${Object.keys(scope).join()}) {${source}\n})`, {
  filename: 'claim-actions:runner',
  cachedData: readCompiled(process.argv[2]),
});
script.runInThisContext()(...Object.values(scope));

function readCompiled(file: string | undefined): Buffer | undefined {
  try {
    return file === undefined ? undefined : fs.readFileSync(file);
  } catch {
    // It was there when the host looked. V8 compiles then.
    return undefined;
  }
}

/** What V8 has compiled of the runner by now; see compiled-runner.ts. */
function compiledCode(): Buffer {
  return script.createCachedData();
}
