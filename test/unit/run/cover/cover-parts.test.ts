import assert from 'node:assert/strict';
import { lastOf } from '../../../../src/auth0/steps.ts';
import { coverParts } from '../../../../src/run/cover/cover-parts.ts';

const head = 'exports.onExecutePostLogin = async () => { let x = 0;\n';
const line = 'x?1:2;x&&1;\n';
const count = 3000;
const source = `${head}${line.repeat(count)}};`;
const parts = Array.from({ length: count }, (_, index) => head.length + index * line.length);
const file = '/scripts/long.js';
/** As V8 counts them: the first way of each line was taken, and its right side as often as the number of the line. */
const blocks = [
  { start: 0, end: source.length, count: 1 },
  { start: head.indexOf('async'), end: source.length - 1, count: 1 },
  ...parts.flatMap((start, index) => [
    { start: start + 1, end: start + 3, count: 1 },
    { start: start + 3, end: start + 5, count: 0 },
    { start: start + 7, end: start + 10, count: index },
  ]),
];

describe('what of a long script ran', () => {
  it('has a count for each statement and each of its branches', () => {
    const { statements } = lastOf(coverParts({ file, blocks }, source));
    const ofLines = statements.filter(({ start }) => start.line > 1);
    assert.equal(ofLines.length, 2 * count);
    for (const [index, { start, branches }] of ofLines.entries()) {
      const line = index >> 1;
      assert.equal(start.line, line + 2);
      assert.deepEqual(
        branches.map((branch) => [branch.kind, branch.count]),
        index % 2 === 0
          ? [
              ['then', 1],
              ['otherwise', 0],
            ]
          : [['right-side', line]],
      );
    }
  });

  it('is found in many steps', () => {
    const steps = [...coverParts({ file, blocks }, source)].length;
    assert.ok(steps > 40, `${steps}`);
  });

  it('is found in many steps, too, where all branches are in one statement', () => {
    const oneStatement = `${head}x = [${'x?1:2,'.repeat(count)}];};`;
    const steps = [...coverParts({ file, blocks: blocks.slice(0, 1) }, oneStatement)].length;
    assert.ok(steps > 30, `${steps}`);
  });

  it('takes a few looks at each block', () => {
    let looks = 0;
    const watched = blocks.map((block) => ({
      ...block,
      get start() {
        looks += 1;
        return block.start;
      },
    }));
    lastOf(coverParts({ file, blocks: watched }, source));
    assert.ok(looks < 60 * blocks.length, `${looks}`);
  });
});
