import {
  apply,
  builtinModules,
  create,
  defineProperty,
  fileURLToPath,
  isAbsolute,
  putElement,
  realProcess,
  resolvePath,
  sep,
  slice,
  startsWith,
} from '../realm/intrinsics.ts';
import { fs, Module } from '../realm/node.ts';
import { closeBuiltIn } from './built-ins.ts';
import {
  createLoad,
  createResolve,
  isRefusal,
  type Load,
  leadsOutside,
  missing,
  type Resolve,
  refused,
} from './import-hooks.ts';
import { denied, inert, pin } from './pin.ts';
import type { IsReadable } from './readable.ts';

/** For SDKs that ask whether a domain is active before they raise an error: none ever is. */
const noDomains = {
  active: undefined,
  Domain: inert('domain.Domain'),
  create: inert('domain.create'),
  createDomain: inert('domain.createDomain'),
};

/** What the script's run adds to the loaders' own knowledge. */
export interface LoaderPorts {
  /** Scripts get this one for Node's. */
  process: object;
  /** Whether the file is one that is being run, or beside it, and this is not its text. */
  isForged(file: string, text: string): boolean;
}

interface Loader {
  _load(request: string, parent: unknown, isMain: boolean): unknown;
  _findPath(request: string, paths: string[], isMain: boolean): string | false;
  _stat?(path: string): number;
  _cache: Record<string, unknown>;
  _pathCache: Record<string, string>;
  _extensions: Record<string, unknown>;
  registerHooks?: (hooks: { resolve: Resolve; load: Load }) => void;
  syncBuiltinESMExports(): void;
  _initPaths(): void;
}

/**
 * Filters both of Node's module loaders: `require` (also of packages, which get it from `Module.prototype`) and `import`.
 * Files come only from the readable folders, built-ins as the other guards left them.
 *
 * Attacks: `require('module')._load`, `createRequire('/')`, `module.constructor`, `require.cache` and `require.main` of
 * the runner, `Module._extensions['.node']`, `register` (loader threads write files), `enableCompileCache` (writes
 * files), `import('file:…')`, `import('data:…')`; `require`, `import`, `Module._stat` and `_findPath` as an oracle for
 * which files exist on the machine: what may not be read is looked for nowhere, so that it is as if it were not there.
 */
export function filterModules(isReadable: IsReadable, { process, isForged }: LoaderPorts): boolean {
  const loader = Module as unknown as Loader & Record<string, unknown>;
  const { _load: load, _findPath: findPath, _stat: stat } = loader;
  if (typeof loader.registerHooks !== 'function') {
    return false;
  }
  loader.registerHooks({ resolve: createResolve(isReadable), load: createLoad() });

  const known = create(null) as Record<string, true>;
  for (const name of builtinModules) {
    known[name] = true;
  }
  const closed = create(null) as Record<string, true>;
  for (const name of refused) {
    closed[name] = true;
  }
  let complete = pin(loader, '_load', (request: unknown, parent: unknown, isMain: boolean) => {
    if (typeof request === 'string') {
      const prefixed = startsWith(request, 'node:');
      const name = prefixed ? slice(request, 5) : request;
      if (prefixed || known[name] === true) {
        if (name === 'domain') {
          return noDomains;
        }
        if (closed[name] === true) {
          throw denied(`The module '${request}' is not available to scripts.`);
        }
        if (name === 'process') {
          return process;
        }
        closeBuiltIn(name);
      }
    }
    return apply(load, Module, [request, parent, isMain]);
  });
  complete =
    pin(loader, '_findPath', (request: unknown, paths: unknown, isMain: boolean) => {
      const allowed = readablePaths(request, paths, isReadable);
      if (allowed === undefined) {
        if (typeof request === 'string' && (startsWith(request, '.') || isAbsolute(request))) {
          throw missing(request);
        }
        return false;
      }
      try {
        const found = apply(findPath, Module, [request, allowed, isMain]) as string | false;
        return found !== false && isReadable(found) ? found : false;
      } catch (error) {
        // What is wrong with a package behind a link says that it is there, and names its files.
        if (isRefusal(error) || leadsOutside(`${request}`, allowed, isReadable)) {
          return false;
        }
        throw error;
      }
    }) && complete;
  nameForgeries(isForged);
  if (stat !== undefined) {
    const restricted = (path: unknown) => (typeof path === 'string' && fs.existsSync(path) ? stat(path) : -2);
    defineProperty(loader, '_stat', { get: () => restricted, set() {}, configurable: false, enumerable: true });
  }
  for (const name of [
    'register',
    'registerHooks',
    'enableCompileCache',
    'flushCompileCache',
    'runMain',
    'setSourceMapsSupport',
    'stripTypeScriptTypes',
    'findPackageJSON',
    '_readPackage',
    '_preloadModules',
    '_debug',
  ]) {
    if (typeof loader[name] === 'function') {
      pin(loader, name, inert(`module.${name}`));
    }
  }
  pin(loader._extensions, '.node', () => {
    throw denied('Native add-ons cannot be loaded by scripts, nor at Auth0.', 'ERR_DLOPEN_DISABLED');
  });
  forgetGlobalFolders(loader);
  // The runner itself, whose `require`, children and path would be at hand.
  complete = Reflect.deleteProperty(Module.prototype.require, 'main') && complete;
  for (const file of Object.keys(loader._cache)) {
    delete loader._cache[file];
  }
  for (const request of Object.keys(loader._pathCache)) {
    delete loader._pathCache[request];
  }
  loader.syncBuiltinESMExports();
  return complete;
}

/** Attack: the folders that belong to no package say where Node is installed, which may be in the home folder of its user. */
function forgetGlobalFolders(loader: Loader): void {
  realProcess.execPath = `${sep}usr${sep}bin${sep}node`;
  loader._initPaths();
  pin(loader, '_initPaths', inert('module._initPaths'));
}

/**
 * Attack: `module._compile(text, __filename)`, whose lines pass for those of the script, so that an effect is placed at a
 * line that never made it; under another spelling of the name, too, or the name of a file beside it. Such a text gets a name
 * of its own.
 */
function nameForgeries(isForged: LoaderPorts['isForged']): void {
  const { _compile: compile } = Module.prototype as unknown as Record<string, () => unknown>;
  const named = (file: string, text: string) => (isForged(pathNamed(file), text) ? `${file} (changed)` : file);
  const compileNamed = {
    _compile(text: unknown, file: unknown, format: unknown) {
      const name = typeof file === 'string' && typeof text === 'string' ? named(file, text) : file;
      return apply(compile as () => unknown, this, [text, name, format]);
    },
  };
  defineProperty(Module.prototype, '_compile', { value: compileNamed._compile, writable: true, configurable: true });
}

/** The file that is opened when this name is shown. */
function pathNamed(name: string): string {
  try {
    return resolvePath(startsWith(name, 'file:') ? fileURLToPath(name) : name);
  } catch {
    return name;
  }
}

/** Of the folders to look into those where this request may lead; undefined if there is none. */
function readablePaths(request: unknown, paths: unknown, isReadable: IsReadable): string[] | undefined {
  if (typeof request !== 'string') {
    return undefined;
  }
  if (isAbsolute(request)) {
    return isReadable(resolvePath(request)) ? [''] : undefined;
  }
  const found: string[] = [];
  const list = (typeof paths === 'object' && paths !== null ? paths : []) as ArrayLike<unknown>;
  for (let index = 0; index < list.length; index++) {
    const path = list[index];
    if (typeof path === 'string' && isReadable(resolvePath(path, request))) {
      putElement(found, found.length, path);
    }
  }
  return found.length === 0 ? undefined : found;
}
