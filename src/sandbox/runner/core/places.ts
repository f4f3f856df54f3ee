import type { SourceLocation } from '../../../auth0/effect.ts';

interface CallSite {
  getFileName(): string | null | undefined;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/**
 * Where in the user's files the running code is. The stack is taken with the core's own `Error`: an
 * `Error.prepareStackTrace` or `Error.stackTraceLimit` of the script is for the script's realm and is not asked, so a
 * script can neither move an effect to another line nor see the runner's call sites.
 */
export interface Places {
  /** The innermost frame in a file of the user, if there is one. */
  here(): SourceLocation | undefined;
}

/** No file has a longer one. Attack: text compiled under a name of megabytes, which stands in each line of the result. */
const longestName = 4096;

/**
 * @param isUserFile says of a file name as V8 reports it (a path, or a `file:` URL for ES modules) whether it is the user's.
 * @param mainFile is left out of locations.
 */
export function createPlaces(isUserFile: (file: string) => boolean, mainFile: () => string): Places {
  Error.stackTraceLimit = 50;
  Error.prepareStackTrace = (_error, sites) => sites;
  const known = new Map<string, boolean>();
  return {
    here() {
      const { stack } = new Error() as unknown as { stack?: CallSite[] };
      if (stack === undefined) {
        return undefined;
      }
      for (const site of stack) {
        const file = site.getFileName();
        if (typeof file !== 'string' || file.length > longestName) {
          continue;
        }
        let users = known.get(file);
        if (users === undefined) {
          users = isUserFile(file);
          if (known.size < 1000) {
            known.set(file, users);
          }
        }
        if (users) {
          const place = { line: site.getLineNumber() ?? 1, column: site.getColumnNumber() ?? 1 };
          return file === mainFile() ? place : { ...place, file };
        }
      }
      return undefined;
    },
  };
}
