import source from 'runner:source';

// Ten frames, as Node has it, may all be a package's, and none the script's.
Error.stackTraceLimit = 30;

const vm = require('node:vm') as typeof import('node:vm');

/**
 * Compiles the runner under a name that says nothing about this machine. Attack: the stack of any error of a script goes
 * on to the runner's functions, whose file lies in the home folder, which has the user's name, where extensions are installed.
 */
const scope = { require, module, exports, __filename, __dirname };
vm.compileFunction(source, Object.keys(scope), { filename: 'claim-actions:runner' })(...Object.values(scope));
