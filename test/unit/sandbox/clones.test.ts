import assert from 'node:assert/strict';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('copies that scripts make', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;
  before(async () => {
    runner = await createScriptRunner();
  });
  after(() => runner.close());

  const claimOf = async (body: string) => {
    const { ending, effects } = await runner.handler(
      `api.idToken.setCustomClaim('c', await (async () => { ${body} })());`,
    );
    assert.deepEqual(ending, { status: 'completed' });
    return effects[0]?.arguments[1];
  };

  it('are what structuredClone makes of dates, maps, sets, buffers, errors and cycles', async () => {
    assert.deepEqual(
      await claimOf(`
        const value = { date: new Date(0), map: new Map([[1, new Set(['a'])]]), bytes: Buffer.from('x'), big: 1n, text: '\\ud800' };
        value.self = value;
        const copy = structuredClone(value);
        const error = structuredClone(new TypeError('no'));
        return [copy !== value, copy.self === copy, copy.date instanceof Date, copy.map.get(1).has('a'),
          copy.bytes instanceof Uint8Array, copy.big === 1n, copy.text === value.text, error instanceof TypeError, error.message];`),
      [true, true, true, true, true, true, true, true, 'no'],
    );
  });

  it('keep the name of an exception of the web', async () => {
    assert.deepEqual(
      await claimOf(`
        const { name, message, code, constructor } = structuredClone(new DOMException('why', 'AbortError'));
        return [name, message, code, constructor === DOMException];`),
      ['AbortError', 'why', 20, true],
    );
  });

  it('take over an ArrayBuffer that is transferred', async () => {
    assert.deepEqual(
      await claimOf(`
        const bytes = new Uint8Array([1, 2, 3]);
        const copy = structuredClone({ bytes }, { transfer: [bytes.buffer] });
        return [[...copy.bytes], bytes.byteLength];`),
      [[1, 2, 3], 0],
    );
  });

  it('fail as they do elsewhere for what cannot be copied', async () => {
    assert.deepEqual(
      await claimOf(`
        try { structuredClone({ f() {} }); } catch (error) { return [error instanceof DOMException, error.name, error.code]; }`),
      [true, 'DataCloneError', 25],
    );
  });

  it('reach the other end of a channel, and the details of performance entries', async () => {
    assert.deepEqual(
      await claimOf(`
        const { port1, port2 } = new MessageChannel();
        const message = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data); });
        port1.postMessage({ a: [1] });
        const received = await message;
        port1.close();
        const mark = performance.mark('m', { detail: { b: 2 }, startTime: 5 });
        const measure = performance.measure('n', { start: 'm', end: 7, detail: 'd' });
        return [received, mark.detail, mark.startTime, mark instanceof PerformanceMark, measure.duration, measure.detail];`),
      [{ a: [1] }, { b: 2 }, 5, true, 2, 'd'],
    );
  });
});
