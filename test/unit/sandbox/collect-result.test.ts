import assert from 'node:assert/strict';
import { createResultCollector } from '../../../src/sandbox/collect-result.ts';
import { LIMITS } from '../../../src/sandbox/limits.ts';
import type { SandboxResult } from '../../../src/sandbox/protocol.ts';

const nothing = () => {};

/** What is left of a frame, as text. */
function collected(frame: string): SandboxResult {
  const collector = createResultCollector({
    ready: nothing,
    preloaded: nothing,
    settled: nothing,
    ended: nothing,
    fetch: nothing,
  });
  collector.expect('nonce');
  collector.line(`nonce${frame}`);
  return collector.result();
}

/** What is left of a text that was printed. */
function printed(text: string): string | undefined {
  return collected(JSON.stringify({ type: 'console', data: { level: 'log', text } })).console[0]?.text;
}

describe('what a script prints', () => {
  it('loses the frames of the runner, and those of Node below them', () => {
    const own = 'Error: x\n    at /ws/a.js:1:1';
    const below =
      '\n    at runAction (claim-actions:runner:1:1)\n    at process.processImmediate (node:internal/timers:1:1)';
    assert.equal(printed(`${own}${below}`), own);
    assert.equal(printed(`[cause]: ${own}${below.replaceAll('\n', '\n    ')}\n}`), `[cause]: ${own}\n}`);
  });

  it('takes little time where it is made to be slow to search', () => {
    const text = '\n'.repeat(60_000);
    assert.equal(printed(text), text);
  });
});

describe('a frame that no child of ours writes', () => {
  const effect = (argument: string, more = '') =>
    collected(`{"type":"effect","data":{"method":"x","arguments":[${argument}]${more}}}`).effects;

  it('is dropped where it is nested deeper than a value may be', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    assert.equal(effect(nested(LIMITS.valueDepth)).length, 1);
    assert.equal(effect(`{"a":${nested(LIMITS.valueDepth - 1)}}`).length, 1);
    assert.equal(effect(`${nested(2)},`.repeat(100) + nested(2)).length, 1);
    assert.equal(effect(nested(LIMITS.valueDepth + 1)).length, 0);
    assert.equal(effect(`${'{"a":'.repeat(LIMITS.valueDepth)}[]${'}'.repeat(LIMITS.valueDepth)}`).length, 0);
    assert.equal(effect(`1,{"a":${nested(LIMITS.valueDepth)}}`).length, 0);
    assert.equal(effect(nested(200_000)).length, 0);
  });

  it('says nothing of what became of a value that nobody knows', () => {
    const known = '{"path":"1.a","from":"date"}';
    const forged = ['{"path":"1","from":"constructor"}', '{"path":1,"from":"map"}', '{"from":"map"}', '[]', 'null'];
    assert.deepEqual(effect('1', `,"conversions":[${[...forged, known].join()}]`)[0]?.conversions, [
      { path: '1.a', from: 'date' },
    ]);
    assert.equal(effect('1', `,"conversions":[${forged.join()}]`)[0]?.conversions, undefined);
  });

  it('has no headers but text, and no numbers but numbers', () => {
    const odd = '{"valueOf":1,"toString":1}';
    const { http } = collected(`{"type":"http","data":{"responseHeaders":{"a":"text","b":${odd}}}}`);
    assert.deepEqual(http[0]?.responseHeaders, { a: 'text' });
    const { coverage } = collected(`{"type":"coverage","data":{"file":"x","blocks":[[1,2,${odd}],${odd}]}}`);
    assert.deepEqual(coverage?.[0]?.blocks, [
      { start: 1, end: 2, count: 0 },
      { start: 0, end: 0, count: 0 },
    ]);
    const error = `{"name":"E","message":"m","stack":[{"line":${odd},"column":3}]}`;
    const { ending } = collected(`{"type":"settled","data":{"status":"threw","error":${error}}}`);
    assert.deepEqual(ending.error?.stack, [{ file: '', line: 0, column: 3, function: '' }]);
    const { sessionTokens } = collected(`{"type":"session-token","data":{"now":${odd}}}`);
    assert.equal(sessionTokens?.[0]?.now, 0);
  });
});
