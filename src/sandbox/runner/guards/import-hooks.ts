import {
  create,
  dirname,
  fileURLToPath,
  getOwnPropertyDescriptor,
  putElement,
  resolvePath,
  sep,
  slice,
  startsWith,
  urlOf,
} from '../realm/intrinsics.ts';
import { fs } from '../realm/node.ts';
import { closeBuiltIn } from './built-ins.ts';
import { denied } from './pin.ts';
import type { IsReadable } from './readable.ts';
import { uninherited } from './undisturbed.ts';

/** Built-ins that scripts may not even load. */
// `domain` would take errors away from the runner; the others open files, start processes or load native code.
export const refused = ['domain', 'sqlite', 'sea', 'test', 'test/reporters', 'quic', 'ffi'];

type Next<Context, Result> = (specifier: string, context: Context) => Result;
export type Resolve = (
  specifier: string,
  context: ResolveContext,
  next: Next<ResolveContext, { url: string }>,
) => object;
interface ResolveContext {
  conditions: readonly string[];
  parentURL: string | undefined;
}
export type Load = (url: string, context: object, next: Next<object, object>) => object;

const facade = 'claim-actions:process';

/** What `import` finds, and `require` of what may only be imported: files that may be read, and built-ins that are closed. */
export function createResolve(isReadable: IsReadable): Resolve {
  const closed = create(null) as Record<string, true>;
  for (const name of refused) {
    closed[`node:${name}`] = true;
  }
  return (specifier, context, next) => {
    if (specifier === 'process' || specifier === 'node:process') {
      return { url: facade, format: 'module', shortCircuit: true };
    }
    const imports = isImport(context);
    const path = imports ? pathOf(specifier, context.parentURL) : undefined;
    if (path !== undefined && !isReadable(path)) {
      throw missing(specifier);
    }
    let resolved: { url: string };
    try {
      // `require` has looked already: hundreds of files of packages need not wait for this.
      resolved = imports ? uninherited(() => next(specifier, context)) : next(specifier, context);
    } catch (error) {
      // Through a link that leads outside.
      const isOutside =
        path === undefined ? isPackageOutside(specifier, context.parentURL, isReadable) : !fs.existsSync(path);
      throw isRefusal(error) || isOutside ? missing(specifier) : error;
    }
    const { url } = resolved;
    if (startsWith(url, 'node:')) {
      if (closed[url] === true) {
        throw denied(`The module '${specifier}' is not available to scripts.`);
      }
      closeBuiltIn(slice(url, 5));
      return resolved;
    }
    if (startsWith(url, 'file:') && isReadable(fileURLToPath(url))) {
      return resolved;
    }
    throw missing(specifier);
  };
}

/** As if it were not there, for what is there, too. */
export function missing(specifier: string): Error {
  return denied(
    `Cannot find module '${specifier}': scripts may only load from their own folder and node_modules.`,
    'MODULE_NOT_FOUND',
  );
}

/** `require` names files, which `_findPath` looks at; `import` names them by URL. */
function isImport({ conditions }: ResolveContext): boolean {
  for (let index = 0; index < conditions.length; index++) {
    if (conditions[index] === 'import') {
      return true;
    }
  }
  return false;
}

/** The file that is meant; undefined for the name of a package or a built-in. */
function pathOf(specifier: string, parent: string | undefined): string | undefined {
  if (!startsWith(specifier, '.') && !startsWith(specifier, '/') && !startsWith(specifier, 'file:')) {
    return undefined;
  }
  try {
    return fileURLToPath(urlOf(specifier, parent));
  } catch {
    // Not a URL of a file: Node says what is wrong with it.
    return undefined;
  }
}

/** Whether a package of this name, in a folder that `import` looks into from there, is a link that leads outside. */
function isPackageOutside(specifier: string, parent: string | undefined, isReadable: IsReadable): boolean {
  try {
    const folders: string[] = [];
    for (let folder = dirname(fileURLToPath(parent ?? '')); ; folder = dirname(folder)) {
      putElement(folders, folders.length, `${folder}${sep}node_modules`);
      if (folder === dirname(folder)) {
        return leadsOutside(specifier, folders, isReadable);
      }
    }
  } catch {
    return false;
  }
}

/**
 * Whether what is looked for in one of these folders is there by its name, and really outside of what may be read. Attack:
 * the errors of Node's loaders, which read the `package.json` behind a link and name what it exports.
 */
export function leadsOutside(request: string, folders: readonly string[], isReadable: IsReadable): boolean {
  for (let index = 0; index < folders.length; index++) {
    const path = resolvePath(folders[index] ?? '', request);
    try {
      if (isReadable(path)) {
        fs.realpathSync(path);
      }
    } catch (error) {
      if (isRefusal(error)) {
        return true;
      }
    }
  }
  return false;
}

/** Whether the permission model, or the guard of files, said no. */
export function isRefusal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) {
    return false;
  }
  const code = getOwnPropertyDescriptor(error, 'code')?.value as unknown;
  return code === 'EACCES' || code === 'ERR_ACCESS_DENIED';
}

/**
 * `import process from 'node:process'` gives the script's `process`, not Node's. Attack: `Object.prototype.source`, which Node
 * takes for the text of whatever file it is about to load, the script's own among them, whose lines pass for those of it.
 */
export function createLoad(): Load {
  const names =
    'version versions platform arch env argv cwd nextTick hrtime uptime memoryUsage emitWarning stdout stderr';
  const source = `export default process; export const { ${names.split(' ').join(', ')} } = process;`;
  return (url, context, next) =>
    url === facade ? { format: 'module', source, shortCircuit: true } : uninherited(() => next(url, context));
}
