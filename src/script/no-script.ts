import { closest, distance } from 'fastest-levenshtein';
import { handlerNames } from '../auth0/catalogue/triggers.ts';
import type { SourceLocation } from '../auth0/effect.ts';
import type { NoScript } from './script.ts';

/** What is looked for in a file, as the user would write it. */
export const lookedFor: readonly string[] = [
  ...handlerNames.map((name) => `exports.${name}`),
  'function (user, context, callback)',
  'module.exports = function (client, scope, audience, context, cb)',
];

export function noScript(
  file: string,
  reason: NoScript['reason'],
  message: string,
  location?: SourceLocation,
): NoScript {
  return { kind: 'none', file, reason, message, lookedFor: [...lookedFor], ...(location ? { location } : {}) };
}

/** What a file without a handler has instead. */
export interface Instead {
  exported: readonly string[];
  /** Functions at the top level that are not exported. */
  declared: readonly string[];
  /** `module.exports` is one async function: the shape of the first beta of Actions. */
  isBetaAction: boolean;
  declaredTrigger: string | undefined;
}

/** One or two sentences: that there is no handler, and what was probably meant. */
export function noHandlerMessage({ exported, declared, isBetaAction, declaredTrigger }: Instead): string {
  const forgotten = declared.find((name) => handlerNames.includes(name));
  if (forgotten !== undefined) {
    return `No handler found: ${forgotten} is declared but not exported. Write exports.${forgotten} = ${forgotten}.`;
  }
  for (const name of [...exported, ...declared]) {
    const meant = nearestHandler(name);
    if (meant !== undefined) {
      return `No handler found: no trigger has a handler called ${name}. Did you mean ${meant}?`;
    }
  }
  if (isBetaAction) {
    return 'No handler found: module.exports is a function, the form of the first beta of Actions. Write exports.onExecutePostLogin = async (event, api) => { … }.';
  }
  const expected = declaredTrigger === undefined ? undefined : `a handler of ${declaredTrigger}`;
  const found = exported.length === 0 ? 'the file exports nothing' : `the file exports ${list(exported)}`;
  return `No handler found: ${found}, and it is no rule either. Looked for ${expected ?? 'exports.onExecutePostLogin, exports.onExecuteCredentialsExchange and the handlers of the other triggers'}, and for function (user, context, callback).`;
}

/** The handler that a name is a slip of: other letter case, or few letters wrong. */
export function nearestHandler(name: string): string | undefined {
  const same = handlerNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (same !== undefined || name.length < 6) {
    return same;
  }
  const nearest = closest(name, [...handlerNames]);
  const withoutVerb = handlerNames.find((known) => known.replace('Execute', '').toLowerCase() === name.toLowerCase());
  return withoutVerb ?? (distance(name, nearest) <= 3 ? nearest : undefined);
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => name || 'one function');
  return shown.join(', ') + (names.length > shown.length ? ' and more' : '');
}
