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

  const chain = (length: number, last: string, before = '') =>
    rule(
      `${before}${Array.from({ length }, (_, at) => `function h${at}(value) { h${at + 1}(value + ${at}); }`).join('\n')}
function h${length}() { ${last} }
h0(1);
context.idToken['email'] = 1;`,
    );

  it('says nothing of the callback behind more helpers than are followed, and checks the rest', () => {
    assert.ok(found(chain(20, '')).includes('callback-not-called'));
    for (const last of ['callback(null, user, context);', '']) {
      assert.deepEqual(found(chain(1500, last)), ['end-of-life', 'profile-claim']);
      assert.deepEqual(found(chain(1500, last, 'callback(null, user, context);')), ['end-of-life', 'profile-claim']);
    }
  });

  it('leaves out a script that is nested too deeply to be parsed, which is no syntax error', () => {
    assert.equal(found(`exports.onExecutePostLogin = async () => x${'.a'.repeat(90_000)};`), 'no-script');
  });

  it('leaves out a script that is nested too deeply to be checked, but no other failure', () => {
    const failing = (error: Error) => {
      const secrets = Object.assign([], {
        includes: () => {
          throw error;
        },
      });
      return () => checkScript(action('event.secrets.KEY;'), 'a.js', { secrets });
    };
    assert.deepEqual(failing(new RangeError('Maximum call stack size exceeded'))(), { status: 'no-script' });
    assert.throws(failing(new RangeError('Invalid array length')), /Invalid array length/);
    assert.throws(failing(new Error('Maximum call stack size exceeded')), /Maximum call stack/);
  });

  it('leaves out what is longer than Auth0 takes by far', () => {
    assert.equal(found(`${finals(1)}${' '.repeat(200_000)}`), 'no-script');
  });
});
