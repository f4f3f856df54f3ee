import assert from 'node:assert/strict';
import { checkScript } from '../../../src/checks/check.ts';
import { action, rule } from './test-rule.ts';

function found(source: string): string[] | string {
  const checked = checkScript(source, 'a.js');
  return checked.status === 'checked' ? checked.findings.map(({ rule }) => rule) : checked.status;
}

const nested = (times: number, open: string) => open.repeat(times) + '}'.repeat(times);

describe('checking scripts of too many paths', () => {
  const finals = (times: number) =>
    action(`api.idToken.setCustomClaim('email', 1);\n${nested(times, 'try { if (event.x) return; } finally { ')}`);

  it('leaves out a script with many finally blocks within each other, which is no syntax error', () => {
    assert.equal(found(finals(30)), 'no-script');
    assert.ok(found(finals(4)).includes('profile-claim'));
  });

  it('ends for helpers that call each other twice', () => {
    const helpers = Array.from({ length: 40 }, (_, at) => `function h${at}() { h${at + 1}(); h${at + 1}(); }`).join(
      '\n',
    );
    const body = (last: string) => `${helpers}\nfunction h40() { ${last} }\ncallback(new Error('x'));\nh0();`;
    assert.equal(found(rule(body(''))).includes('code-after-callback'), false);
    assert.ok(found(rule(body('send();'))).includes('code-after-callback'));
  });

  it('leaves out what is longer than Auth0 takes by far', () => {
    assert.equal(found(`${finals(1)}${' '.repeat(200_000)}`), 'no-script');
  });
});
