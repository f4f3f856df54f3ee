import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import { root } from '../../../scripts/paths.ts';

/** One import, re-export or `import()` with a constant specifier. Paths are relative to the project, with slashes. */
export interface Import {
  file: string;
  specifier: string;
  /** The imported file, for a relative specifier. */
  target: string | undefined;
  /** Vanishes when types are stripped. */
  typeOnly: boolean;
}

/** Every import in the sources. */
export function importsOfSources(): Import[] {
  return globSync('src/**/*.ts', { cwd: root }).sort().flatMap(importsOf);
}

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const found: { specifier: string; typeOnly: boolean }[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const text = readFileSync(join(root, file), 'utf8').slice(moduleRequest.start, moduleRequest.end);
      const constant = /^(['"`])([^$]*)\1$/.exec(text)?.[2];
      return constant === undefined ? [] : [{ specifier: constant, typeOnly: false }];
    }),
  ];
  return found.map(({ specifier, typeOnly }) => ({
    file,
    specifier,
    typeOnly,
    target: specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : undefined,
  }));
}
