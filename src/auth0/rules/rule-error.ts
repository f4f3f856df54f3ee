/** How a login ends that a Rule refuses. */
export interface RuleError {
  /** OAuth error code. */
  code: 'unauthorized' | 'access_denied';
  description: string;
  /** In Actions every refusal has the code access_denied, so an application that looks for `unauthorized` breaks. */
  changesInActions: boolean;
}

/**
 * What the application gets when a Rule calls back with an error, or throws before it called back. `error` is the error,
 * or the string that was passed instead.
 */
export function ruleError(error: { name: string; message: string } | string): RuleError {
  if (typeof error === 'string') {
    return { code: 'access_denied', description: error, changesInActions: false };
  }
  const unauthorized = error.name === 'UnauthorizedError';
  return {
    code: unauthorized ? 'unauthorized' : 'access_denied',
    description: error.message,
    changesInActions: unauthorized,
  };
}

/** What Auth0 says of an error that a Rule throws in an asynchronous part that nobody awaits. */
export const unhandledAsynchronousException = 'Script generated an unhandled asynchronous exception.';
