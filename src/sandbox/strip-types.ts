import module from 'node:module';
import type { SandboxScript } from './protocol.ts';

/**
 * The script as JavaScript, with types replaced by blanks, so that every line and column stays. Throws an Error with a
 * sentence for syntax that would have to be translated (enums, namespaces, parameter properties).
 */
export function stripTypes(script: SandboxScript): SandboxScript {
  if (script.language === 'javascript') {
    return script;
  }
  const { stripTypeScriptTypes } = module as { stripTypeScriptTypes?: (source: string, options: object) => string };
  if (stripTypeScriptTypes === undefined) {
    throw new Error('This Node cannot remove the types of TypeScript. Compile the script to JavaScript first.');
  }
  return {
    ...script,
    source: silently(() => stripTypeScriptTypes(script.source, { mode: 'strip' })),
    language: 'javascript',
  };
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
