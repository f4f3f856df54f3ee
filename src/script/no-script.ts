import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';
import { handlerNames, isContinueHandler, triggers } from '../auth0/catalogue/triggers.ts';
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
  details: Pick<NoScript, 'location' | 'parserMessage' | 'advice' | 'saysLookedFor' | 'needsCompiler'> = {},
): NoScript {
  return { kind: 'none', file, reason, message, lookedFor: [...lookedFor], ...details };
}

/** What a file without a handler has instead. */
export interface Instead {
  exported: readonly string[];
  /** Functions at the top level that are not exported. */
  declared: readonly string[];
  /** A Rule among what is exported. */
  rule: string | undefined;
  /** `module.exports` is one async function: the shape of the first beta of Actions. */
  isBetaAction: boolean;
  declaredTrigger: string | undefined;
}

/** One or two sentences: that there is no handler, and what was probably meant, or else what was looked for. */
export function noHandlerMessage(instead: Instead): Pick<NoScript, 'message' | 'saysLookedFor'> {
  const slip = slipMessage(instead);
  return { message: slip ?? lookedForMessage(instead), saysLookedFor: true };
}

function slipMessage({ exported, declared, rule, isBetaAction }: Instead): string | undefined {
  const forgotten = declared.find((name) => handlerNames.includes(name));
  if (forgotten !== undefined) {
    return l10n.t('No handler found: {0} is declared but not exported. Write exports.{0} = {0}.', forgotten);
  }
  for (const name of [...exported, ...declared]) {
    const meant = nearestHandler(name);
    if (meant !== undefined) {
      return l10n.t('No handler found: no trigger has a handler called {0}. Did you mean {1}?', name, meant);
    }
  }
  if (rule !== undefined) {
    return l10n.t(
      'No handler found: {0} is a Rule within an object, but Auth0 takes a Rule as one function. Leave only the function in the file, or write module.exports = {0}.',
      rule,
    );
  }
  if (isBetaAction) {
    return l10n.t(
      'No handler found: module.exports is a function, the form of the first beta of Actions. Write exports.onExecutePostLogin = async (event, api) => { … }.',
    );
  }
  return undefined;
}

function lookedForMessage({ exported, declaredTrigger }: Instead): string {
  const found =
    exported.length === 0
      ? l10n.t('No handler found: the file exports nothing, and it is no rule either.')
      : l10n.t('No handler found: the file exports {0}, and it is no rule either.', list(exported));
  const expected =
    declaredTrigger === undefined
      ? l10n.t(
          'Looked for exports.onExecutePostLogin, exports.onExecuteCredentialsExchange and the handlers of the other triggers, and for function (user, context, callback).',
        )
      : l10n.t('Looked for a handler of {0}, and for function (user, context, callback).', declaredTrigger);
  return `${found} ${expected}`;
}

/** What people call triggers that have another name, without `onExecute`. */
const otherNames: Readonly<Record<string, string>> = {
  preregistration: 'onExecutePreUserRegistration',
  preregister: 'onExecutePreUserRegistration',
  presignup: 'onExecutePreUserRegistration',
  postregistration: 'onExecutePostUserRegistration',
  postregister: 'onExecutePostUserRegistration',
  postsignup: 'onExecutePostUserRegistration',
  clientcredentials: 'onExecuteCredentialsExchange',
  clientcredentialsexchange: 'onExecuteCredentialsExchange',
  machinetomachine: 'onExecuteCredentialsExchange',
  m2m: 'onExecuteCredentialsExchange',
  changepassword: 'onExecutePostChangePassword',
  postpasswordchange: 'onExecutePostChangePassword',
  postpasswordresetchallenge: 'onExecutePostChallenge',
};

/** Words of names that are as good as each other, and no slips: there is no trigger before the login, or at the logout. */
const oppositeWords = [/Pre(?=[A-Z])/, /Post(?=[A-Z])/, /Logout/i, /Login/i];

/** Whether a name that is near a handler's says something else. */
export function saysAnother(name: string, known: string): boolean {
  return oppositeWords.some((word) => word.test(name) !== word.test(known) && word.test(name));
}

/** The handler that a name is a slip of: other letter case, or few letters wrong. */
export function nearestHandler(name: string): string | undefined {
  const same = handlerNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (same !== undefined || name.length < 6) {
    return same;
  }
  const said = name.replace(/^on(?:Execute|Continue)?/i, '').toLowerCase();
  const other = otherNames[said] ?? handlerOfTrigger(said, /^onContinue/i.test(name));
  if (other !== undefined) return other;
  const nearest = closest(name, [...handlerNames]);
  if (saysAnother(name, nearest)) return undefined;
  const withoutVerb = handlerNames.find((known) => known.replace('Execute', '').toLowerCase() === name.toLowerCase());
  return withoutVerb ?? (distance(name, nearest) <= 3 ? nearest : undefined);
}

/** The handler of a trigger that has another name than its handlers: `onExecutePasswordResetPostChallenge`. */
function handlerOfTrigger(said: string, continues: boolean): string | undefined {
  const handlers = triggers.find(({ id }) => id.replaceAll('-', '') === said)?.handlers ?? [];
  return (handlers.find(({ name }) => isContinueHandler(name) === continues) ?? handlers[0])?.name;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => name || l10n.t('one function'));
  const text = shown.join(', ');
  return names.length > shown.length ? l10n.t('{0} and more', text) : text;
}
