import assert from 'node:assert/strict';
import { readSource } from '../../../src/run/read-source.ts';
import type { Script } from '../../../src/script/script.ts';

const handlerNamed = (name: string) => `exports.${name} = async (event, api) => {};`;
const triggerOf = (file: string, source: string) => (readSource(file, source) as Script).trigger;

describe('reading a source', () => {
  it('is done once for the same text of a file', () => {
    assert.equal(
      readSource('/a/login.js', handlerNamed('onExecutePostLogin')),
      readSource('/a/login.js', handlerNamed('onExecutePostLogin')),
    );
  });

  it('follows each change of a file, and back', () => {
    const sources = ['onExecutePostLogin', 'onExecuteSendPhoneMessage', 'onExecutePostLogin'].map(handlerNamed);
    assert.deepEqual(
      sources.map((source) => triggerOf('/a/changed.js', source)),
      ['post-login', 'send-phone-message', 'post-login'],
    );
  });

  it('tells files with the same text apart', () => {
    const source = handlerNamed('onExecutePostLogin');
    assert.deepEqual(
      ['/a/one.js', '/a/two.js'].map((file) => readSource(file, source).file),
      ['/a/one.js', '/a/two.js'],
    );
  });

  it('forgets files that were read long ago', () => {
    const source = handlerNamed('onExecutePostLogin');
    const first = readSource('/a/old.js', source);
    for (let index = 0; index < 16; index++) readSource(`/a/${index}.js`, source);
    assert.notEqual(readSource('/a/old.js', source), first);
    assert.deepEqual(readSource('/a/old.js', source), first);
  });
});
