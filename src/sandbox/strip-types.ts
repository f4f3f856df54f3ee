import module from 'node:module';
import { toCommonJs } from '../script/common-js.ts';
import type { SandboxScript } from './protocol.ts';

/**
 * The script as the JavaScript that Auth0 would get of it, every line and column in its place: without types, and as
 * CommonJS. Throws an Error with a sentence for syntax that would have to be translated (enums, namespaces, parameter
 * properties).
 */
export function toJavaScript(script: SandboxScript): SandboxScript {
  return script.language === 'javascript'
    ? script
    : { ...script, source: toCommonJs(stripTypes(script.source)), language: 'javascript' };
}

/** TypeScript with blanks in place of types, its imports and exports as they were. Throws as `toJavaScript` does. */
export function stripTypes(source: string): string {
  const { stripTypeScriptTypes } = module as { stripTypeScriptTypes?: (source: string, options: object) => string };
  if (stripTypeScriptTypes === undefined) {
    throw new Error('This Node cannot remove the types of TypeScript. Compile the script to JavaScript first.');
  }
  return silently(() => stripTypeScriptTypes(source, { mode: 'strip' }));
}

/** The function is marked experimental in Node 22 and 24 and would say so in the host's log. */
function silently<Result>(work: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
