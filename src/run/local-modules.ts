import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SandboxScript } from '../sandbox/protocol.ts';
import { toJavaScript } from '../sandbox/strip-types.ts';

/** More than a bundle for Auth0 can hold: a project this large is no script's. */
const MAX_FILES = 200;

/**
 * The files in TypeScript that scripts in TypeScript import by a path, those that they import, and so on: what a bundler
 * would put into the one file for Auth0. Each under the path by which it is imported. Only files below `folder` count;
 * what is not there, or is no TypeScript, is left to `require`. Attack: a link in the project that leads to a file of the
 * user elsewhere, which the host would read for a script that may not. So where the file really is counts.
 */
export function localModules(scripts: readonly SandboxScript[], folder: string): (SandboxScript & { name: string })[] {
  const found = new Map<string, SandboxScript & { name: string }>();
  const open = scripts.filter(({ language }) => language === 'typescript');
  for (let script = open.pop(); script !== undefined && found.size < MAX_FILES; script = open.pop()) {
    for (const specifier of localImports(script)) {
      const name = resolve(dirname(script.file), specifier);
      const module = found.has(name) ? undefined : moduleAt(name, folder);
      if (module === undefined) continue;
      found.set(name, { ...module, name });
      open.push(module);
    }
  }
  return [...found.values()];
}

/** Of the script as it runs, where imports of nothing but types are gone. */
function localImports(script: SandboxScript): string[] {
  const calls = javaScriptOf(script).matchAll(/\brequire\((["'])(\.[^"']*)\1\)/g);
  return [...new Set([...calls].map(([, , specifier = '']) => specifier))];
}

/** A script that cannot run says so when it is run. */
function javaScriptOf(script: SandboxScript): string {
  try {
    return toJavaScript(script).source;
  } catch {
    return '';
  }
}

/** Undefined also for what may not be read, and for what no file can be called: `require` says why, when it comes to it. */
function moduleAt(path: string, folder: string): SandboxScript | undefined {
  try {
    const file = fileOf(path);
    if (file === undefined || !isBelow(file, folder)) return undefined;
    return { file, source: readFileSync(file, 'utf8'), language: 'typescript' };
  } catch {
    return undefined;
  }
}

function fileOf(path: string): string | undefined {
  const written = path.replace(/\.([cm]?)js$/, '.$1ts');
  return [written, `${path}.ts`, `${path}.cts`, join(path, 'index.ts')].find(
    (file) => /\.[cm]?ts$/.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}

function isBelow(file: string, folder: string): boolean {
  const [real, top] = [realpathSync(file), realpathSync(folder)];
  const path = relative(top, real);
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(top, path) === real;
}
