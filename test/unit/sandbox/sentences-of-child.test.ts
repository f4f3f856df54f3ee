import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { SandboxResult } from '../../../src/sandbox/protocol.ts';
import { inWindowLanguage } from '../../../src/sandbox/sentences-of-child.ts';

const result: SandboxResult = {
  ending: { status: 'load-failed', reason: 'The Action does not export a (it exports: b, c). Write: exports.a = …' },
  notes: [
    { code: 'late-effect', message: 'deny was called after the handler had ended; Auth0 no longer looks at it.' },
  ],
  http: [{ method: 'GET', url: 'ftp://a', source: 'blocked', reason: 'Scripts may only use http and https, not ftp:' }],
  effects: [],
  console: [],
  cache: [],
  scriptMs: 0,
};

describe('sentences of the sandbox’s child', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('stay as they are where nobody asked for a language', () => {
    assert.deepEqual(inWindowLanguage(result), result);
  });

  it('are in the language of the window, with their values', () => {
    l10n.config({
      contents: {
        'The Action does not export {0} (it exports: {1}). Write: {2}': '{2} statt {1} für {0}',
        '{0} was called after the handler had ended; Auth0 no longer looks at it.': 'Zu spät: {0}',
        'Scripts may only use http and https, not {0}': 'Nicht {0}',
      },
    });
    const { ending, notes, http } = inWindowLanguage(result);
    assert.equal(ending.reason, 'exports.a = … statt b, c für a');
    assert.equal(notes[0]?.message, 'Zu spät: deny');
    assert.equal(http[0]?.reason, 'Nicht ftp:');
  });

  it('stay English if they are others, as those of Node are', () => {
    l10n.config({ contents: { 'The script called process.exit({0}).': 'Ende mit {0}' } });
    const reason = 'The script called process.exit';
    assert.equal(inWindowLanguage({ ...result, ending: { status: 'exited', reason } }).ending.reason, reason);
  });
});
