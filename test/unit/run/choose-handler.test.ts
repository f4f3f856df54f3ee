import assert from 'node:assert/strict';
import { chooseHandler } from '../../../src/run/choose-handler.ts';
import type { NoScript, Script } from '../../../src/script/script.ts';

function actionWith(...handlers: [name: string, trigger: string][]): Script {
  const location = { line: 1, column: 9 };
  const read = handlers.map(([name, trigger]) => ({ name, trigger, location, parameters: [] }));
  const trigger = handlers[0]?.[1] ?? '';
  return { file: 'action.js', kind: 'action', trigger, handlers: read, requires: [], secrets: [] };
}

const bothTokens = actionWith(
  ['onContinuePostLogin', 'post-login'],
  ['onExecutePostLogin', 'post-login'],
  ['onExecuteCredentialsExchange', 'credentials-exchange'],
);

function chosen(read: Script | NoScript, wishes: { trigger?: string; handler?: string; scenarioTrigger?: string }) {
  const choice = chooseHandler(read, { scenarioTrigger: 'post-login', ...wishes });
  return choice.runnable ? `${choice.script.trigger}/${choice.script.handler}` : choice.outcome;
}

describe('choosing the handler', () => {
  it('takes the one for the trigger of the scenario, and the first half of a pair', () => {
    assert.equal(chosen(bothTokens, {}), 'post-login/onExecutePostLogin');
    assert.equal(
      chosen(bothTokens, { scenarioTrigger: 'credentials-exchange' }),
      'credentials-exchange/onExecuteCredentialsExchange',
    );
  });

  it('takes the only one there is, whatever the scenario is for', () => {
    const m2m = actionWith(['onExecuteCredentialsExchange', 'credentials-exchange']);
    assert.equal(chosen(m2m, {}), 'credentials-exchange/onExecuteCredentialsExchange');
  });

  it('obeys the user', () => {
    assert.equal(chosen(bothTokens, { handler: 'onContinuePostLogin' }), 'post-login/onContinuePostLogin');
    assert.equal(
      chosen(bothTokens, { trigger: 'credentials-exchange' }),
      'credentials-exchange/onExecuteCredentialsExchange',
    );
  });

  it('tries a name that it cannot see, because exports can be made while running', () => {
    const hidden: NoScript = { kind: 'none', file: 'a.js', reason: 'no-handler', message: 'None.', lookedFor: [] };
    assert.equal(chosen(hidden, { trigger: 'post-login' }), 'post-login/onExecutePostLogin');
    assert.equal(chosen(hidden, { handler: 'onExecutePostLogin' }), 'post-login/onExecutePostLogin');
  });

  it('says which handler was meant when the name is misspelt', () => {
    const outcome = chosen(bothTokens, { handler: 'onExecutePostLogn' });
    assert.match(JSON.stringify(outcome), /Did you mean onExecutePostLogin\?/);
  });

  it('does not run a Hook nothing of which reaches a token, and says what it is', () => {
    const hook = (trigger: string) => ({ ...actionWith(['', trigger]), kind: 'hook' as const });
    assert.match(JSON.stringify(chosen(hook('send-phone-message'), {})), /a Hook that sends messages to phones/);
    assert.match(JSON.stringify(chosen(hook('user-registration'), {})), /a Hook for the registration of a user/);
    assert.equal(chosen(hook('client-credentials-exchange'), {}), 'client-credentials-exchange/');
  });

  it('does not run an empty file', () => {
    const empty: NoScript = {
      kind: 'none',
      file: 'a.js',
      reason: 'empty',
      message: 'No handler found: the file is empty.',
      lookedFor: ['exports.onExecutePostLogin', 'a rule'],
    };
    const reason = 'No handler found: the file is empty. Looked for exports.onExecutePostLogin, a rule.';
    assert.deepEqual(chosen(empty, { trigger: 'post-login' }), { status: 'not-run', reason });
  });

  it('reports a syntax error as a failure, at its place', () => {
    const location = { line: 3, column: 7 };
    const broken: NoScript = {
      kind: 'none',
      file: 'a.js',
      reason: 'syntax-error',
      message: 'Syntax error at 3:7: Unexpected token.',
      parserMessage: 'Unexpected token',
      lookedFor: [],
      location,
    };
    const outcome = chosen(broken, {});
    assert.ok(typeof outcome === 'object');
    assert.equal(outcome.status, 'failed');
    assert.equal(outcome.error?.message, 'Unexpected token');
    assert.deepEqual(outcome.error?.stack, [{ file: 'a.js', line: 3, column: 7, function: '' }]);
  });

  it('does not run TypeScript that needs a compiler, and does not say that Auth0 could not', () => {
    const message = 'Line 1 needs a compiler.';
    const none: NoScript = {
      ...{ kind: 'none', file: 'a.ts', reason: 'syntax-error', needsCompiler: true, message, lookedFor: ['a rule'] },
      location: { line: 1, column: 1 },
    };
    assert.deepEqual(chosen(none, {}), { status: 'not-run', reason: message });
  });

  it('says with a syntax error what to do about it', () => {
    const none: NoScript = {
      ...{ kind: 'none', file: 'a.js', reason: 'syntax-error', message: 'Bad.', lookedFor: [] },
      advice: 'Write a dot.',
    };
    const outcome = chosen(none, {});
    assert.ok(typeof outcome === 'object');
    assert.equal(outcome.reason, 'The script does not parse, so Auth0 could not run it. Write a dot.');
  });

  it('suggests the handler of a trigger that is called otherwise', () => {
    const suggested = (handler: string) => JSON.stringify(chosen(bothTokens, { handler }));
    assert.match(suggested('onExecutePasswordResetPostChallenge'), /Did you mean onExecutePostChallenge\?/);
    assert.match(suggested('onExecuteClientCredentials'), /Did you mean onExecuteCredentialsExchange\?/);
  });
});
