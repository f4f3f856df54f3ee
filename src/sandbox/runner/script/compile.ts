import * as realm from '../realm/intrinsics.ts';
import { vm } from '../realm/node.ts';

const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/**
 * Attack: `Object.prototype.cachedData`, which V8 would run as native code, `lineOffset`, which would move what the code
 * does to other lines: modules are compiled while the script is at work. So nothing is inherited.
 */
const optionsFor = (filename: string, columnOffset = 0) => ({
  __proto__: null,
  filename,
  columnOffset,
  importModuleDynamically,
});

/** Names and values that the code gets as parameters, besides what is global. */
export type Scope = Record<string, unknown>;

/**
 * Compiles a CommonJS file under its real path, without a wrapper around it: its lines and columns are those of the
 * file, so that errors, effects and breakpoints are where the user sees the code. Throws what V8 throws.
 */
export function compileCommonJs(source: string, filename: string, scope: Scope): (self: unknown) => unknown {
  return bindScope(realm.compileFunction(source, realm.keys(scope), optionsFor(filename)) as AnyFunction, scope);
}

/** What stands before a Rule where it is compiled. */
export const rulePrefix = 'return (';

/** Compiles the one function expression that a Rule is. */
export function compileExpression(source: string, filename: string, scope: Scope): () => unknown {
  return bindScope(
    realm.compileFunction(
      `${rulePrefix}${source}\n)`,
      realm.keys(scope),
      optionsFor(filename, -rulePrefix.length),
    ) as AnyFunction,
    scope,
  );
}

type AnyFunction = (...args: unknown[]) => unknown;

function bindScope(compiled: AnyFunction, scope: Scope): (self?: unknown) => unknown {
  const names = realm.keys(scope);
  return (self) => {
    const values: unknown[] = [];
    for (let index = 0; index < names.length; index++) {
      realm.putElement(values, index, scope[names[index] ?? '']);
    }
    return realm.apply(compiled, self, values);
  };
}
