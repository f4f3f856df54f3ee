import assert from 'node:assert/strict';
import { createResultCollector } from '../../../src/sandbox/collect-result.ts';
import { framesOf } from '../../../src/sandbox/runner/core/describe-error.ts';
import { matchesPattern } from '../../../src/sandbox/runner/core/exchanges.ts';

describe('the collector of results', () => {
  const events = { ready() {}, preloaded() {}, settled() {}, ended() {}, fetch() {} };
  const effect = '{"type":"effect","data":{"method":"a","arguments":[1]}}';

  it('takes only lines with the nonce, and nothing after the outcome', () => {
    const collector = createResultCollector(events);
    collector.line(effect);
    collector.expect('nonce');
    for (const line of [
      effect,
      `x${effect}`,
      `nonc${effect}`,
      `nonce${effect}`,
      'nonce',
      'nonce{',
      'nonce[]',
      'nonce{"type":"effect"}',
    ]) {
      collector.line(line);
    }
    collector.line('nonce{"type":"settled","data":{"status":"completed","scriptMs":1}}');
    collector.line(`nonce${effect}`);
    collector.line('nonce{"type":"settled","data":{"status":"threw"}}');
    const { ending, effects } = collector.result();
    assert.deepEqual(ending, { status: 'completed' });
    assert.equal(effects.length, 1);
  });

  it('takes notes of late errors after the outcome, but none after the end', () => {
    const collector = createResultCollector(events);
    collector.expect('n');
    collector.line('n{"type":"settled","data":{"status":"completed"}}');
    collector.line('n{"type":"note","data":{"code":"late-error","message":"x"}}');
    collector.line('n{"type":"end","data":{}}');
    collector.line('n{"type":"note","data":{"code":"late-error","message":"y"}}');
    assert.deepEqual(collector.result().notes, [{ code: 'late-error', message: 'x' }]);
  });

  it('reads what has the wrong shape as nothing', () => {
    const collector = createResultCollector(events);
    collector.expect('n');
    collector.line('n{"type":"effect","data":{"method":1,"arguments":{},"location":{"line":"x"},"conversions":3}}');
    collector.line('n{"type":"console","data":{"level":"evil","text":{}}}');
    collector.line('n{"type":"settled","data":{"status":"timed-out","error":[],"cache":{},"output":[]}}');
    const { effects, console, ending } = collector.result();
    assert.deepEqual(effects, [{ method: '', arguments: [] }]);
    assert.deepEqual(console, [{ level: 'log', text: '' }]);
    assert.deepEqual(ending, { status: 'crashed' });
  });
});

describe('stack frames', () => {
  it('are read from text, without those of Node and of the runner', () => {
    const stack = `Error: x (/fake.js:1:1)
    at deep (/ws/a.js:2:9)
    at async exports.onExecutePostLogin (/ws/a.js:5:3)
    at new Thing (/ws/node_modules/x/index.js:1:2)
    at /ws/a.js:7:1
    at file:///ws/m%20m.mjs:1:2
    at C:\\\\ws\\\\a.js:3:4
    at Object.<anonymous> (node:internal/x:1:1)
    at run (claim-actions:runner:1:1)
    at eval (eval at x (/ws/a.js:1:1), <anonymous>:1:1)`;
    assert.deepEqual(
      framesOf(stack, 50).map(({ file, line, function: name }) => [file, line, name]),
      [
        ['/ws/a.js', 2, 'deep'],
        ['/ws/a.js', 5, 'exports.onExecutePostLogin'],
        ['/ws/node_modules/x/index.js', 1, 'Thing'],
        ['/ws/a.js', 7, ''],
        ['/ws/m m.mjs', 1, ''],
        ['C:\\\\ws\\\\a.js', 3, ''],
      ],
    );
  });
});

describe('URL patterns of recorded responses', () => {
  it('have * for any text', () => {
    const cases: [pattern: string, url: string, matches: boolean][] = [
      ['https://a/*', 'https://a/b/c', true],
      ['https://*/users/*', 'https://a/users/1', true],
      ['https://a/*', 'https://b/', false],
      ['*a*a', 'aa', true],
      ['*a*a', 'a', false],
      ['a*b*c', 'axxbxxc', true],
      ['a*b*c', 'acb', false],
    ];
    assert.deepEqual(
      cases.map(([pattern, url]) => matchesPattern(pattern, url)),
      cases.map(([, , matches]) => matches),
    );
  });
});
