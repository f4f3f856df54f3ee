import assert from 'node:assert/strict';
import { createResultCollector } from '../../../src/sandbox/collect-result.ts';

const nothing = () => {};

/** What is left of a text that was printed. */
function printed(text: string): string | undefined {
  const collector = createResultCollector({
    ready: nothing,
    preloaded: nothing,
    settled: nothing,
    ended: nothing,
    fetch: nothing,
  });
  collector.expect('nonce');
  collector.line(`nonce${JSON.stringify({ type: 'console', data: { level: 'log', text } })}`);
  return collector.result().console[0]?.text;
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
