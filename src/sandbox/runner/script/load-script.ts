import type { SandboxScript } from '../../protocol.ts';
import * as realm from '../realm/intrinsics.ts';
import { compileCommonJs, type Scope } from './compile.ts';
import { LoadFailure } from './load-failure.ts';
import type { RunContext } from './run-context.ts';
import { createScriptRequire } from './script-require.ts';
import { syntaxAdvice } from './syntax-advice.ts';

/** Runs the module scope of a CommonJS script. Throws LoadFailure where it does not parse; what the script throws as it is. */
export function loadModule(script: SandboxScript, context: RunContext, scope: Scope = {}): { exports: unknown } {
  const module = {
    exports: {} as unknown,
    id: script.file,
    filename: script.file,
    path: realm.dirname(script.file),
    loaded: false,
    children: [],
    paths: [],
    parent: undefined,
  };
  const require = scriptRequire(script.file, context, false);
  const run = compile(() =>
    compileCommonJs(script.source, script.file, {
      exports: module.exports,
      require,
      module,
      __filename: script.file,
      __dirname: module.path,
      ...scope,
    }),
  );
  run(module.exports);
  module.loaded = true;
  return module;
}

/** Turns what V8 says about the source into a LoadFailure with advice. */
export function compile<Compiled>(attempt: () => Compiled): Compiled {
  try {
    return attempt();
  } catch (error) {
    const message = realm.types.isNativeError(error) ? error.message : '';
    throw new LoadFailure(syntaxAdvice(message), { error });
  }
}

export function scriptRequire(file: string, context: RunContext, versionedPackages: boolean): NodeJS.Require {
  const { note } = context.core;
  return createScriptRequire(file, {
    versionedPackages,
    note,
    // Who writes TypeScript compiles it for Auth0, and bundles what belongs to it.
    ...(!realm.endsWith(file, 'ts') && { loadedFile: createFileNote(note) }),
    stub: createStubs(context),
    local: createLocals(context),
    actionsModule: createModules(context),
  });
}

/** Says it once for each script: the answer for one file is that for all of them. */
function createFileNote(note: RunContext['core']['note']): (path: string) => void {
  let told = false;
  return (path) => {
    if (!told) {
      told = true;
      note(
        'file-beside-script',
        `The script loaded the file ${path}, which it will not find at Auth0: there is nothing beside a script. Put that code into the script itself, into a bundle of both, into an npm package, or into an Actions Module.`,
      );
    }
  };
}

/** Files of the script's project get what the script gets, one instance of each. */
function createLocals(context: RunContext): LoadByName {
  const { core, order } = context;
  const stub = createStubs(context);
  const actionsModule = createModules(context);
  const local: LoadByName = createLoader(order.locals ?? [], ({ file }) => ({
    require: createScriptRequire(file, { versionedPackages: false, note: core.note, stub, local, actionsModule }),
  }));
  return local;
}

/** Actions Modules are evaluated once per run, each with its own secrets in a variable `actions`. */
function createModules(context: RunContext): LoadByName {
  const { core, order } = context;
  const stub = createStubs(context);
  return createLoader(order.modules ?? [], ({ file, secrets }) => ({
    require: createScriptRequire(file, { versionedPackages: false, note: core.note, stub }),
    actions: { secrets: copySecrets(secrets) },
  }));
}

/** Stubs are evaluated once per run and script. They get packages as they are, to change something of them. */
function createStubs({ core, order }: RunContext): LoadByName {
  return createLoader(order.stubs ?? [], ({ file }) => ({
    require: createScriptRequire(file, { versionedPackages: false, note: core.note }),
  }));
}

type LoadByName = (name: string) => { exports: unknown } | undefined;

function createLoader<Source extends { name: string; file: string; source: string }>(
  sources: readonly Source[],
  scopeOf: (source: Source) => Scope,
): LoadByName {
  const loaded: Record<string, { exports: unknown }> = realm.create(null);
  return (name) => {
    for (let index = 0; index < sources.length; index++) {
      const candidate = sources[index];
      if (candidate?.name === name) {
        const { file, source } = candidate;
        if (loaded[file] !== undefined) {
          return loaded[file];
        }
        const module = { exports: {} as unknown };
        const run = compile(() =>
          compileCommonJs(source, file, {
            exports: module.exports,
            module,
            __filename: file,
            __dirname: realm.dirname(file),
            ...scopeOf(candidate),
          }),
        );
        loaded[file] = module;
        run(module.exports);
        return module;
      }
    }
    return undefined;
  };
}

/** An ordinary object of the script's realm. */
export function copySecrets(secrets: Record<string, string>): Record<string, string> {
  const copy: Record<string, string> = {};
  const names = realm.keys(secrets);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    realm.defineProperty(copy, name, {
      // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
      __proto__: null,
      value: secrets[name],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return copy;
}
