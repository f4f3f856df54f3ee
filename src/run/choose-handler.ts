import * as l10n from '@vscode/l10n';
import { closest } from 'fastest-levenshtein';
import { makesToken, phoneMessageHook } from '../auth0/catalogue/rules.ts';
import { findTrigger, handlerNames, isContinueHandler, triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { nearestHandler } from '../script/no-script.ts';
import type { NoScript, Script } from '../script/script.ts';
import type { Outcome, ReportedScript } from './report.ts';

/** What to run of a file, or why there is nothing to run. */
export type Choice =
  | { runnable: true; script: ReportedScript }
  | { runnable: false; script: ReportedScript; outcome: Outcome };

export interface Wishes {
  /** Given by the user; win over what was read. */
  trigger?: string | undefined;
  handler?: string | undefined;
  /** Trigger of the scenario: decides in a file with handlers of several triggers. */
  scenarioTrigger: string;
}

/**
 * Chooses the handler. A name that was asked for is tried even if it could not be seen in the source: exports may be
 * made in ways that only running shows.
 */
export function chooseHandler(read: Script | NoScript, { trigger, handler, scenarioTrigger }: Wishes): Choice {
  if (read.kind === 'none') {
    const guessed = handler ?? executeHandler(trigger);
    const canTry = read.reason === 'no-handler' && guessed !== undefined;
    return canTry ? action(read.file, guessed, trigger) : notRunnable(read);
  }
  if (read.kind !== 'action') {
    const name = read.kind === 'hook' ? (read.handlers[0]?.name ?? '') : '';
    const script = { file: read.file, kind: read.kind, trigger: read.trigger, handler: name };
    const canRun = read.kind === 'rule' || makesToken(read.trigger);
    return canRun ? { runnable: true, script } : { runnable: false, script, outcome: noToken(read.trigger) };
  }
  if (handler !== undefined) {
    return action(read.file, handler, trigger ?? read.handlers.find(({ name }) => name === handler)?.trigger);
  }
  const wanted = trigger ?? scenarioTrigger;
  const ofTrigger = read.handlers.filter((found) => found.trigger === wanted);
  const candidates = ofTrigger.length > 0 ? ofTrigger : read.handlers;
  const found = candidates.find(({ name }) => !isContinueHandler(name)) ?? candidates[0];
  // A trigger that was asked for and has no handler here: its own handler's name makes the clearest error.
  if (trigger !== undefined && ofTrigger.length === 0) {
    return action(read.file, executeHandler(trigger) ?? found?.name ?? '', trigger);
  }
  return action(read.file, found?.name ?? '', found?.trigger);
}

function noToken(hookPoint: string): Outcome {
  if (hookPoint === phoneMessageHook.id) {
    const reason = l10n.t(
      'This is a Hook that sends messages to phones. Of Hooks, only those for client credentials can be run here: module.exports = function (client, scope, audience, context, cb) { … }.',
    );
    return { status: 'not-run', reason };
  }
  const reason = l10n.t(
    'This is a Hook for the registration of a user, before it or after it. Of Hooks, only those for client credentials can be run here: module.exports = function (client, scope, audience, context, cb) { … }. If it is a Rule, end it with callback(null, user, context).',
  );
  return { status: 'not-run', reason };
}

function action(file: string, handler: string, trigger: string | undefined): Choice {
  const known = trigger ?? triggerOfHandler(handler)?.id;
  const script: ReportedScript = { file, kind: 'action', trigger: known ?? '', handler };
  if (known !== undefined) return { runnable: true, script };
  const reason =
    handler === ''
      ? l10n.t(
          '“{0}” is not a handler of any trigger. Name the trigger too, if Auth0 has one that is not known here.',
          '',
        )
      : l10n.t(
          '“{0}” is not a handler of any trigger. Did you mean {1}? Name the trigger too, if Auth0 has one that is not known here.',
          handler,
          nearestHandler(handler) ?? closest(handler, [...handlerNames]),
        );
  return { runnable: false, script, outcome: { status: 'not-run', reason } };
}

function notRunnable(read: NoScript): Choice {
  const script: ReportedScript = { file: read.file, kind: 'action', trigger: '', handler: '' };
  if (read.reason !== 'syntax-error' || read.needsCompiler === true) {
    const isComplete = read.reason === 'too-large' || read.saysLookedFor === true || read.needsCompiler === true;
    const reason = isComplete
      ? read.message
      : `${read.message} ${l10n.t('Looked for {0}.', read.lookedFor.join(', '))}`;
    return { runnable: false, script, outcome: { status: 'not-run', reason } };
  }
  const { file, location, parserMessage, advice } = read;
  const stack = location ? [{ file, line: location.line, column: location.column, function: '' }] : [];
  // Auth0 gets what a compiler writes of TypeScript, and compilers may put up with more.
  const what = /\.[cm]?ts$/.test(file)
    ? l10n.t('The script does not parse, so it cannot be run.')
    : l10n.t('The script does not parse, so Auth0 could not run it.');
  const reason = advice === undefined ? what : `${what} ${advice}`;
  // The place is in the stack.
  const error = { name: 'SyntaxError', message: parserMessage ?? read.message, stack };
  return { runnable: false, script, outcome: { status: 'failed', reason, error } };
}

function executeHandler(trigger: string | undefined): string | undefined {
  const handlers = trigger === undefined ? [] : (findTrigger(trigger)?.handlers ?? []);
  return handlers.find(({ name }) => !isContinueHandler(name))?.name;
}
