import assert from 'node:assert/strict';
import { createRunPace } from '../../../src/sandbox/run-pace.ts';

/** How long other work waits after the last of runs that began at these times. */
function headStartAfter(...times: number[]): number {
  const pace = createRunPace();
  for (const time of times) pace.begins(time);
  return pace.headStart();
}

describe('what a run does not need', () => {
  const alone = headStartAfter(0);

  it('waits longer than the window takes to show a report', () => {
    assert.ok(alone >= 100, `${alone}`);
  });

  it('waits as long for each of the runs of someone who saves now and then', () => {
    assert.equal(headStartAfter(0, 700, 1500), alone);
  });

  it('waits only shortly where runs follow each other, which need the next child', () => {
    assert.ok(headStartAfter(0, 60) < alone / 4, `${headStartAfter(0, 60)}`);
    assert.ok(headStartAfter(0, 700, 760) < alone / 4);
  });

  it('waits long again after the last of them', () => {
    assert.equal(headStartAfter(0, 60, 120, 900), alone);
  });
});
