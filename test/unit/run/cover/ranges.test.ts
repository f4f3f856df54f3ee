import assert from 'node:assert/strict';
import { lastOf } from '../../../../src/auth0/steps.ts';
import { byPlace, innermostOf } from '../../../../src/run/cover/ranges.ts';
import { sorted } from '../../../../src/run/cover/sorted.ts';

const named = (name: string, start: number, end: number) => ({ name, start, end });

/** A thousand ranges apart, each with one inside, the last first. Counts how often one of them is looked at. */
function many() {
  let looks = 0;
  const ranges = Array.from({ length: 2000 }, (_, index) => {
    const [outer, inner] = [20_000 - (index >> 1) * 10, index % 2];
    return {
      name: `${outer} ${inner}`,
      end: outer + 10 - inner,
      get start() {
        looks += 1;
        return outer + inner;
      },
    };
  });
  return { ranges, looks: () => looks };
}

describe('the innermost of ranges', () => {
  it('is the smallest around an offset, and none where there is no range', () => {
    const at = lastOf(
      innermostOf([named('second', 30, 40), named('inner', 5, 10), named('outer', 2, 20), named('next', 10, 12)]),
    );
    const names = [0, 2, 5, 9, 10, 12, 19, 20, 29, 30, 39, 40].map((offset) => at(offset)?.name ?? '-');
    assert.equal(names.join(' '), '- outer inner inner next outer outer - - second second -');
  });

  it('is the last of equal ones, and never an empty one', () => {
    const at = lastOf(innermostOf([named('first', 1, 5), named('last', 1, 5), named('empty', 2, 2)]));
    assert.deepEqual([at(1)?.name, at(2)?.name, at(5)?.name], ['last', 'last', undefined]);
  });

  it('is found in steps, with a few looks at each range', () => {
    const { ranges, looks } = many();
    const steps = innermostOf(ranges);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next(), count++) {
      if (!step.done) continue;
      const names = [15_000, 15_001, 15_009, 15_010].map((offset) => step.value(offset)?.name);
      assert.deepEqual(names, ['15000 0', '15000 1', '15000 0', '15010 0']);
      break;
    }
    assert.ok(count >= 4, `${count}`);
    assert.ok(looks() < 60 * ranges.length, `${looks()}`);
  });
});

describe('sorting in steps', () => {
  it('gives what sorting at once gives, equal ones in their order', () => {
    for (const length of [0, 1, 999, 1000, 1001, 5432]) {
      const items = Array.from({ length }, (_, index) => named(`${index}`, (index * 7919) % 500, 500));
      const steps = [...sorted(items, byPlace)].length;
      assert.deepEqual(lastOf(sorted(items, byPlace)), items.toSorted(byPlace));
      assert.ok(steps >= length / 1000, `${steps}`);
    }
  });
});
