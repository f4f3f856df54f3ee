import type ts from 'typescript-6.0';

/**
 * The TypeScript that tsserver runs on, from 5.4 to 6.x: it is handed to the plugin and never imported.
 * The types are those of 6.0; what older versions lack is optional where it is used.
 */
export type TypeScript = typeof ts;
export type { ts };

/** Functions that can be handlers. */
export type HandlerNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** Two internals that have been stable for years: where the parser puts JSDoc, and where the checker keeps its tags. */
export interface JSDocHost {
  jsDoc?: (ts.JSDoc[] & { jsDocCache?: readonly ts.JSDocTag[] | undefined }) | undefined;
}

const OLDEST = [5, 4] as const;
const FIRST_WITHOUT_PLUGINS = 7;

/** Whether the internals above were tested on this version. Any other version is left alone. */
export function isSupported(versionMajorMinor: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = versionMajorMinor.split('.').map(Number);
  if (Number.isNaN(major) || Number.isNaN(minor) || major >= FIRST_WITHOUT_PLUGINS) return false;
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
