import assert from 'node:assert/strict';
import type { Engine } from '../../../src/run/engine.ts';
import type { Report, Token } from '../../../src/run/report.ts';
import { runSource, startRealEngine } from './real-engine.ts';

const helloAction = (name: string) => `exports.onExecuteCredentialsExchange = async (event, api) => {
  api.accessToken.setCustomClaim("${name}", "world");
};`;
const helloRule = (name: string) => `function (user, context, callback) {
  var namespace = '${name}';
  context.accessToken[namespace] = "world";
  callback(null, user, context);
}`;

function claim(token: Token | undefined, name: string) {
  return token?.claims.find((one) => one.name === name);
}

describe('a run through the real sandbox', () => {
  let engine: Engine;
  before(() => {
    engine = startRealEngine();
  });
  after(() => engine.dispose());

  describe('an Action at login', () => {
    let report: Report;
    before(async () => {
      report = await runSource(
        engine,
        `exports.onExecutePostLogin = async (event, api) => {
  console.log('hello', event.user.email);
  api.idToken.setCustomClaim('https://example.com/roles', ['admin']);
  api.accessToken.setCustomClaim('https://example.com/roles', ['admin']);
  api.accessToken.setCustomClaim('roles', ['admin']);
};`,
      );
    });

    it('completes with both tokens, signed and verified', () => {
      assert.equal(report.outcome.status, 'completed');
      for (const token of [report.tokens.accessToken, report.tokens.idToken]) {
        assert.equal(token?.format, 'jwt');
        assert.equal(token?.verified, true);
        assert.equal(token?.header['alg'], 'RS256');
        assert.deepEqual(token?.payload['https://example.com/roles'], ['admin']);
      }
    });

    it('tells the claims of the script from those of Auth0, with the line that set them', () => {
      const own = claim(report.tokens.accessToken, 'https://example.com/roles');
      assert.equal(own?.origin, 'script');
      assert.equal(own?.location?.line, 4);
      assert.equal(claim(report.tokens.accessToken, 'iss')?.origin, 'default');
    });

    it('shows a restricted claim as dropped, with the reason and its page', () => {
      const lost = claim(report.tokens.accessToken, 'roles');
      assert.equal(lost?.fate, 'dropped');
      assert.equal(lost?.rule, 'restricted-name');
      assert.match(lost?.url ?? '', /^https:\/\/auth0\.com\/docs\//);
      assert.ok(!('roles' in (report.tokens.accessToken?.payload ?? {})));
    });

    it('shows what was printed, where', () => {
      assert.equal(report.console.length, 1);
      assert.match(report.console[0]?.text ?? '', /^hello /);
      assert.equal(report.console[0]?.location?.line, 2);
    });
  });

  describe('the first claim of a newcomer', () => {
    it('says why a claim with an empty name will not be there, in an Action', async () => {
      const { outcome, tokens } = await runSource(engine, helloAction(''), { trigger: 'credentials-exchange' });
      assert.equal(outcome.status, 'completed');
      assert.equal(tokens.idToken, undefined);
      assert.equal(claim(tokens.accessToken, '')?.fate, 'dropped');
      assert.match(claim(tokens.accessToken, '')?.reason ?? '', /name is empty/);
      assert.equal(claim(tokens.accessToken, '')?.location?.line, 2);
    });

    it('and in a Rule', async () => {
      const { outcome, tokens } = await runSource(engine, helloRule(''), { trigger: 'rule' });
      assert.equal(outcome.status, 'completed');
      assert.equal(claim(tokens.accessToken, '')?.fate, 'dropped');
      assert.equal(claim(tokens.accessToken, '')?.location?.line, 3);
    });

    it('shows it in the access token when it has a namespace, for both', async () => {
      const name = 'https://example.com/hello';
      const action = await runSource(engine, helloAction(name), { trigger: 'credentials-exchange' });
      const rule = await runSource(engine, helloRule(name), { trigger: 'rule' });
      assert.equal(action.tokens.accessToken?.payload[name], 'world');
      assert.match(String(action.tokens.accessToken?.payload['sub']), /@clients$/);
      assert.equal(rule.tokens.accessToken?.payload[name], 'world');
    });
  });

  describe('a script that fails', () => {
    const action = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;

    it('shows the thrown error, and the stack in the lines of the file', async () => {
      const source = `exports.onExecutePostLogin = async (event, api) => {\n  department(event);\n};\nfunction department(event) {\n  return event.organization.metadata.department;\n}`;
      const { outcome, tokens } = await runSource(engine, source, { base: 'minimal' });
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.error?.name, 'TypeError');
      assert.deepEqual(
        outcome.error?.stack.map((frame) => [frame.line, frame.function]),
        [
          [5, 'department'],
          [2, 'exports.onExecutePostLogin'],
        ],
      );
      assert.deepEqual(tokens, {});
    });

    it('shows a rejected promise', async () => {
      const { outcome } = await runSource(engine, action(`  await Promise.reject(new Error('no answer'));`));
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.error?.message, 'no answer');
    });

    it('stops a handler that never ends, on time', async () => {
      const { outcome } = await runSource(engine, action('  for (;;) {}'), { timeoutMs: 300 });
      assert.equal(outcome.status, 'timed-out');
      assert.match(outcome.reason ?? '', /300 ms \(20 s at Auth0\)/);
    });

    it('says at once when a promise can never be resolved', async () => {
      const { outcome } = await runSource(engine, action('  await new Promise(() => {});'));
      assert.equal(outcome.status, 'timed-out');
      assert.match(outcome.reason ?? '', /nothing can resolve/);
    });

    it('says at once when a Rule never calls back', async () => {
      const { outcome } = await runSource(engine, 'function (user, context, callback) {}', { trigger: 'rule' });
      assert.equal(outcome.status, 'failed');
      assert.match(outcome.reason ?? '', /about 20 s/);
    });

    it('shows a syntax error at its place', async () => {
      const { outcome } = await runSource(engine, action('  const x = ;'));
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.error?.name, 'SyntaxError');
      assert.equal(outcome.error?.stack[0]?.line, 2);
    });

    it('refuses a handler that is not async, and says what to write', async () => {
      const source = 'exports.onExecutePostLogin = (event, api) => {};';
      const { outcome } = await runSource(engine, source);
      assert.equal(outcome.status, 'failed');
      assert.match(`${outcome.reason} ${outcome.error?.message}`, /async/);
    });

    for (const [what, source] of [
      ['empty', ''],
      ['binary', '\u0000\u0001\u0002'],
      ['prose', 'Dear diary'],
      ['another module', 'module.exports = { answer: 42 };'],
    ] as const) {
      it(`says what was looked for in a file that is ${what}`, async () => {
        const { outcome, script } = await runSource(engine, source);
        assert.notEqual(outcome.status, 'completed');
        assert.equal(script.handler, '');
        if (what !== 'prose') assert.match(outcome.reason ?? '', /No handler found.*onExecutePostLogin/);
      });
    }
  });

  describe('a Rule', () => {
    it('denies with what it calls back', async () => {
      const source = `function (user, context, callback) {\n  callback(new UnauthorizedError('Not today.'));\n}`;
      const { outcome } = await runSource(engine, source, { trigger: 'rule' });
      assert.equal(outcome.status, 'denied');
      assert.equal(outcome.reason, 'Not today.');
      assert.equal(outcome.oauthError?.code, 'unauthorized');
    });

    it('that calls back twice is told so', async () => {
      const source = `function (user, context, callback) {
  callback(null, user, context);
  callback(new Error('again'));
}`;
      const { outcome, notes } = await runSource(engine, source, { trigger: 'rule' });
      assert.equal(outcome.status, 'completed');
      assert.ok(notes.some(({ code }) => code === 'callback-twice'));
    });
  });

  describe('secrets', () => {
    const secrets = { API_KEY: 'sk-live-0815' };
    const source = `exports.onExecutePostLogin = async (event, api) => {
  console.log(event.secrets.API_KEY);
  api.accessToken.setCustomClaim('https://example.com/key', event.secrets.API_KEY);
};`;

    it('are masked wherever they are listed, while the token stays what Auth0 would issue', async () => {
      const report = await runSource(engine, source, { secrets });
      const { tokens, notes, ...rest } = report;
      assert.doesNotMatch(JSON.stringify(rest), /sk-live-0815/);
      assert.equal(claim(tokens.accessToken, 'https://example.com/key')?.value, '••••••');
      assert.equal(tokens.accessToken?.payload['https://example.com/key'], 'sk-live-0815');
      const note = notes.find(({ code }) => code === 'secret-in-token');
      assert.match(note?.message ?? '', /API_KEY/);
      assert.equal(note?.location?.line, 3);
    });

    it('are shown when asked', async () => {
      const report = await runSource(engine, source, { secrets, revealSecrets: true });
      assert.equal(report.console[0]?.text, 'sk-live-0815');
      assert.equal(claim(report.tokens.accessToken, 'https://example.com/key')?.value, 'sk-live-0815');
    });
  });

  it('shows the default machine-to-machine token where a post-login Action does not run', async () => {
    const { outcome, tokens } = await runSource(engine, 'exports.onExecutePostLogin = async () => {};', {
      scenario: { request: { grant: 'client_credentials', audience: 'https://api.example.com', scope: '' } },
    });
    assert.equal(outcome.status, 'not-run');
    assert.match(outcome.reason ?? '', /credentials-exchange/);
    assert.match(String(tokens.accessToken?.payload['sub']), /@clients$/);
  });
});
