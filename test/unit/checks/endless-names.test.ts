import assert from 'node:assert/strict';
import { checkScript } from '../../../src/checks/check.ts';
import { action } from './test-rule.ts';

/** What is found, with the names of claims. */
function found(body: string): string[] {
  const checked = checkScript(action(body), 'a.js');
  assert.equal(checked.status, 'checked');
  return checked.status === 'checked'
    ? checked.findings.map(({ rule, message }) => `${rule} ${/"(.*?)"/.exec(message)?.[1] ?? ''}`)
    : [];
}

const claim = (name: string) => `api.idToken.setCustomClaim(${name}, 1);`;

describe('checking names that stand for too much', () => {
  it('ends for a name that stands for itself many times', () => {
    assert.deepEqual(found(`const a = a + a + a + a + a + a; ${claim('a')}`), []);
    assert.deepEqual(found(`const a = \`\${a}\${a}\${a}\${a}\${a}\${a}\`; ${claim('a')}`), []);
    assert.deepEqual(found(`const a = b + b + b; const b = a + a + a; ${claim('a')} ${claim('b')}`), []);
  });

  it('ends for a helper that calls itself with more each time', () => {
    const names = found(`const set = (a) => { set(a + a + a + a); ${claim('a')} };\nset('email');`);
    assert.ok(names.includes('profile-claim email'), names.join());
  });

  it('ends for names that stand for each other and for no object', () => {
    for (const names of ['const a = a;', 'const a = b; const b = a;', 'const a = Object.freeze(a);']) {
      assert.deepEqual(found(`${names} ${claim('a.x')} a.forEach((each) => { ${claim('each')} });`), []);
    }
  });

  it('tells a name that others are put together from, as long as one could write it', () => {
    const doubled = Array.from({ length: 40 }, (_, at) => `const a${at + 1} = \`\${a${at}}\${a${at}}\`;`).join('\n');
    assert.deepEqual(found(`const a0 = 'role'; ${doubled} ${claim('a40')} ${claim('a1')}`), [
      'claim-namespace rolerole',
    ]);
  });

  it('tells each name of a variable that grows once', () => {
    assert.deepEqual(found(`let name = 'em'; name = name + 'ail'; ${claim('name')}`), [
      'claim-namespace em',
      'profile-claim email',
    ]);
  });

  it('gives up names of which there are too many', () => {
    const either = `(event.transaction ? 'em' : 'ph')`;
    assert.deepEqual(found(claim(`${either} + 'ail'`)), ['claim-namespace phail', 'profile-claim email']);
    assert.deepEqual(found(claim(Array(40).fill(either).join(' + '))), []);
    assert.deepEqual(found(claim(`\`${`\${${either}}`.repeat(40)}\``)), []);
  });
});
