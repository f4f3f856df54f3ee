import * as realm from '../realm/intrinsics.ts';
import { LocalFailure } from '../realm/local-failure.ts';

export interface RequirePorts {
  /** Loads an Actions Module; undefined if there is none of that name. */
  actionsModule?: (name: string) => { exports: unknown } | undefined;
  /** A file of the script's own project, by its absolute path; undefined for one that Node finds itself. */
  local?: (path: string) => { exports: unknown } | undefined;
  /** What the scenario gives instead of a package; undefined if it gives nothing. */
  stub?: (name: string) => { exports: unknown } | undefined;
  /** A file by its path was loaded for a script that Auth0 runs alone. */
  loadedFile?: (path: string) => void;
  /** Rules write `require('lodash@4.17.10')`. */
  versionedPackages: boolean;
  note(code: string, message: string): void;
}

/**
 * The `require` of a script: Node's own for its folder, plus `actions:<name>`, stubs, versions after `@` for Rules, and an
 * error that says what to install.
 */
export function createScriptRequire(file: string, ports: RequirePorts): NodeJS.Require {
  const native = realm.createRequire(file);
  const require = (id: unknown): unknown => {
    if (typeof id !== 'string') {
      return native(id as string);
    }
    if (realm.startsWith(id, 'actions:')) {
      return requireActionsModule(realm.slice(id, 8), ports);
    }
    const { name, version } = ports.versionedPackages ? splitVersion(id) : { name: id, version: '' };
    const given = realm.startsWith(name, '.')
      ? ports.local?.(realm.resolvePath(realm.dirname(file), name))
      : ports.stub?.(name);
    if (given !== undefined) {
      return given.exports;
    }
    try {
      const exports = native(name) as unknown;
      if (isPath(name)) {
        ports.loadedFile?.(name);
      }
      if (version !== '') {
        noteOtherVersion(native, name, version, ports);
      }
      return exports;
    } catch (error) {
      throw explainMissing(error, name, version);
    }
  };
  const { resolve, cache, extensions } = native;
  return Object.assign(require, {
    resolve: Object.assign((id: string, options?: { paths?: string[] }) => resolve(id, options), {
      paths: (id: string) => resolve.paths(id),
    }),
    cache,
    extensions,
    main: undefined,
  }) as NodeJS.Require;
}

function isPath(name: string): boolean {
  return realm.startsWith(name, '.') || realm.startsWith(name, '/');
}

function requireActionsModule(name: string, { actionsModule }: RequirePorts): unknown {
  if (actionsModule === undefined) {
    throw moduleNotFound(`Cannot find module 'actions:${name}'. An Actions Module cannot load another one.`);
  }
  const module = actionsModule(name);
  if (module === undefined) {
    throw moduleNotFound(
      `Cannot find module 'actions:${name}'. The Deploy CLI project of the script declares no such Actions Module for it (action-modules, or actionModules in tenant.yaml).`,
    );
  }
  return module.exports;
}

/** `lodash@4.17.10` and `@scope/name@1.0.0`. */
function splitVersion(id: string): { name: string; version: string } {
  const at = realm.lastIndexOf(id, '@');
  return at > 0 ? { name: realm.slice(id, 0, at), version: realm.slice(id, at + 1) } : { name: id, version: '' };
}

function noteOtherVersion(native: NodeJS.Require, name: string, wanted: string, { note }: RequirePorts): void {
  try {
    const { version } = native(`${name}/package.json`) as { version?: unknown };
    if (typeof version === 'string' && version !== wanted) {
      note('package-version', `This Rule asks for ${name}@${wanted}; ${name}@${version} from node_modules was used.`);
    }
  } catch {
    // The package does not show its package.json; then there is nothing to compare.
  }
}

/** The message begins as that of Node's error does, which is what scripts and people look for. */
function moduleNotFound(message: string): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new realm.RealError(message);
  error.code = 'MODULE_NOT_FOUND';
  return error;
}

/** Node's error, with the command that helps. */
function explainMissing(error: unknown, name: string, version: string): unknown {
  if (
    realm.types.isNativeError(error) &&
    (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' &&
    realm.startsWith(error.message, `Cannot find module '${name}'`) &&
    !isPath(name)
  ) {
    const install = version === '' ? name : `${name}@${version}`;
    const explained = moduleNotFound(
      `Cannot find module '${install}'. Install it in the workspace: npm install ${install}`,
    );
    realm.captureStackTrace(explained, explainMissing);
    new LocalFailure(
      explained,
      `The package ${install} is not installed here, so the script went no further. At Auth0 it goes on if it has the package there.`,
    );
    return explained;
  }
  return error;
}
