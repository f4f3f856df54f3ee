import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { LIMITS } from '../../../src/sandbox/limits.ts';
import { createDeepMask, createMask, maskEach, maskResult } from '../../../src/sandbox/masking.ts';
import { emptyResult } from '../../../src/sandbox/protocol.ts';
import { inTurns } from '../../../src/sandbox/turns.ts';

describe('masking', () => {
  it('replaces every occurrence, the longest value first, and leaves short values', () => {
    const hide = createMask(['secret', 'secret-longer', 'ab', '']);
    assert.equal(hide('secret-longer, secret and ab'), '••••••, •••••• and ab');
  });

  it('knows a value as JSON, URLs, forms and the console write it', () => {
    const key = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0\nshort\n-----END KEY-----';
    const hide = createMask([key, 'a b/c+"d"']);
    assert.equal(hide(JSON.stringify({ key, d: 'a b/c+"d"' })), '{"key":"••••••","d":"••••••"}');
    assert.doesNotMatch(hide(inspect({ key }, { breakLength: 20 })), /MIIE/);
    assert.equal(hide(`https://x.example/?k=${encodeURIComponent('a b/c+"d"')}`), 'https://x.example/?k=••••••');
    assert.equal(hide(`${new URLSearchParams({ k: 'a b/c+"d"' })}`), 'k=••••••');
    assert.equal(hide('short'), 'short');
  });

  it('knows a value in the encodings of headers and logs, as part of something longer, too', () => {
    const secret = 's3cr3t-välue';
    const hide = createMask([secret]);
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    for (const before of ['', 'i', 'id', 'client:']) {
      const shown = hide(`Basic ${base64(`${before}${secret}:x`)}`);
      assert.match(shown, /^Basic .{0,12}••••••.{0,6}$/, before);
    }
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      assert.match(hide(Buffer.from(secret).toString(encoding)), /^••••••.{0,3}$/, encoding);
    }
    assert.equal(hide(encodeURIComponent('a/b+c d').toLowerCase()), 'a%2fb%2bc%20d');
    assert.equal(createMask(['a/b+c d'])('a%2fb%2bc%20d'), '••••••');
    assert.equal(
      createMask(['say "a\\b"'])(JSON.stringify(JSON.stringify({ k: 'say "a\\b"' }))),
      '"{\\"k\\":\\"••••••\\"}"',
    );
  });

  it('leaves no beginning of a value where a text was clipped', () => {
    const hide = createMask(['topsecret-value', 'other-secret']);
    assert.equal(hide('key topsecret-va… (900 more characters)'), 'key ••••••… (900 more characters)');
    assert.equal(hide('key other-sec… (900 more characters)'), 'key ••••••… (900 more characters)');
    assert.equal(hide('key topsecret-value… (900 more characters)'), 'key ••••••… (900 more characters)');
    assert.equal(hide('key… (900 more characters)'), 'key… (900 more characters)');
    assert.equal(hide('topsecret-va is its beginning'), 'topsecret-va is its beginning');
    const body = 'x'.repeat(LIMITS.bodyChars - 5);
    assert.equal(hide(`${body}topse`), `${body}••••••`);
  });

  it('takes little time for text that is made to be slow to search', () => {
    const secret = `${'a'.repeat(4000)}b`;
    const text = `${'a'.repeat(9999)}c`;
    assert.equal(createMask([secret])(`${text}… (1 more characters)`), `${text}… (1 more characters)`);
  });

  it('covers all of a result but effects, output and cache', async () => {
    const KEY = 'sk-live-123';
    const error = {
      name: KEY,
      message: KEY,
      code: KEY,
      stack: [{ file: `/x/${KEY}`, line: 1, column: 1, function: KEY }],
    };
    const location = { line: 1, column: 1, file: KEY };
    const kept = {
      effects: [{ method: 'idToken.setCustomClaim', arguments: ['k', KEY] }],
      cache: [{ key: 'k', value: KEY, expiresAt: 0 }],
      output: { key: KEY },
      scriptMs: 1,
    };
    const masked = await maskResult(
      {
        ...kept,
        ending: { status: 'threw', reason: KEY, error },
        console: [{ level: 'log', text: KEY, location }],
        notes: [{ code: 'x', message: KEY, location }],
        http: [{ method: KEY, url: KEY, source: 'recorded', requestBody: KEY, responseHeaders: { [KEY]: KEY } }],
        callbacks: [{ location, error }],
      },
      createMask([KEY]),
    );
    const { effects, cache, output, scriptMs, ...shown } = masked;
    assert.deepEqual({ effects, cache, output, scriptMs }, kept);
    assert.doesNotMatch(JSON.stringify(shown), /sk-live/);
  });

  /** Takes longer than a turn for each text that begins with x, or for each step of a long one. */
  const slowMask = (() => {
    const hide = (text: string) => {
      for (const end = performance.now() + 15; text.startsWith('x') && performance.now() < end; );
      return text;
    };
    function* steps(text: string) {
      hide(text);
      yield;
      return hide(text);
    }
    return Object.assign(hide, { steps, hidesNothing: false });
  })();
  const slow = createDeepMask(slowMask);

  const turnsDuring = async (work: () => Promise<unknown>) => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await work();
    clearInterval(other);
    return turns;
  };

  it('gives others a turn while it goes through a long list', async () => {
    const list = ['xa', 'xb', 'xc', 'xd'];
    assert.ok((await turnsDuring(async () => assert.deepEqual(await maskEach(list, slow.steps), list))) > 1);
  });

  it('gives others a turn while it goes through one long text, or one value of many', async () => {
    const text = 'x'.repeat(20_000);
    assert.ok((await turnsDuring(async () => assert.equal(await inTurns(slow.steps(text)), text))) > 0);
    const fast = createDeepMask(createMask(['secret-1']));
    const values = { list: Array.from({ length: 20_000 }, (_, index) => [`secret-${index}`]) };
    const masked = { list: values.list.map(([text]) => [text?.replace('secret-1', '••••••')]) };
    assert.ok((await turnsDuring(async () => assert.deepEqual(await inTurns(fast.steps(values)), masked))) > 0);
  });

  it('takes a step for each text and each name, and for a hundred other values', () => {
    const { steps } = createDeepMask(createMask(['secret-1']));
    assert.ok([...steps(Array.from({ length: 1000 }, () => ({ text: 'text' })))].length >= 2000);
    assert.equal([...steps(Array.from({ length: 1000 }, (_, index) => index))].length, 10);
  });

  it('takes a step for each spelling of a secret where a name is long', () => {
    const { steps } = createDeepMask(createMask(['secret-1', 'secret-2']));
    assert.ok([...steps({ ['x'.repeat(20_000)]: 1 })].length > 10);
  });

  it('gives others a turn while it goes through the end, the notes and the callbacks of a run', async () => {
    const frame = { file: 'f', line: 1, column: 1, function: 'x' };
    const error = { name: 'x', message: 'x', stack: [frame, frame, frame] };
    const few = { ...emptyResult, ending: { status: 'completed' } as const };
    for (const result of [
      { ...few, ending: { status: 'threw', error } as const },
      { ...few, notes: Array.from({ length: 5 }, () => ({ code: 'late-error', message: 'x' })) },
      { ...few, callbacks: [{ error }] },
    ]) {
      // One of them is that after all of it.
      assert.ok((await turnsDuring(async () => assert.deepEqual(await maskResult(result, slowMask), result))) > 2);
    }
  });

  it('keeps members of every name', () => {
    const value = JSON.parse('{"__proto__": "secret-1", "constructor": ["secret-1"], "secret-1": null}');
    assert.equal(
      JSON.stringify(createDeepMask(createMask(['secret-1']))(value)),
      '{"__proto__":"••••••","constructor":["••••••"],"••••••":null}',
    );
  });
});
