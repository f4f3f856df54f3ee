import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { factsOf } from '../../../src/checks/analysis/facts.ts';
import { scriptParser } from '../../../src/checks/analysis/parser.ts';
import { type CheckRule, checkRule } from '../../../src/checks/rule.ts';
import { codeAfterCallback } from '../../../src/checks/rules/code-after-callback.ts';
import { eventWrite } from '../../../src/checks/rules/event-write.ts';
import { optionalField } from '../../../src/checks/rules/optional-field.ts';
import { secretInLog } from '../../../src/checks/rules/secret-in-log.ts';
import { unknownEventField } from '../../../src/checks/rules/unknown-event-field.ts';
import { action, rule } from './test-rule.ts';

/** How often a check asks what a node stands for, or looks through all nodes of a type, until it has read a script. */
function lookedAt(checked: CheckRule, code: string): number {
  let count = 0;
  const counting: CheckRule = {
    ...checkRule({ name: 'counting', description: '', severity: 'hint', messages: {} }, () => undefined),
    create(context) {
      const facts = factsOf(context);
      assert.ok(facts);
      const { origins, nodes } = facts;
      const { of } = origins;
      origins.of = (...given) => {
        count += 1;
        return of.apply(origins, given);
      };
      facts.nodes = (type) => {
        const found = nodes(type);
        count += found.length;
        return found;
      };
      return {};
    },
  };
  const messages = new Linter().verify(code, {
    plugins: { tested: { rules: { counting, checked } } },
    languageOptions: { parser: scriptParser, sourceType: 'commonjs' },
    rules: { 'tested/counting': 'error', 'tested/checked': 'error' },
  });
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal === true),
    [],
  );
  assert.ok(count > 0);
  return count;
}

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));

describe('a script that is twice as long', () => {
  const scripts: [string, CheckRule, (count: number) => string][] = [
    [
      'has many calls of the callback',
      codeAfterCallback,
      (count) => {
        const cases = lines(count, (at) => `case ${at}: callback(null, user, context); break;`).join('\n');
        return rule(`switch (user.kind) {\n${cases}\n}\n${lines(count, (at) => `user.a${at} = ${at};`).join('\n')}`);
      },
    ],
    [
      'has many conditions and unknown fields',
      unknownEventField,
      (count) =>
        action(lines(count, (at) => `if (event.user.a${at} === 1) { return; }\nevent.other${at}.x;`).join('\n')),
    ],
    [
      'has one long condition on fields that may be missing',
      optionalField,
      (count) =>
        action(`if (${lines(count, (at) => `event.user.app_metadata.a${at}.b === ${at}`).join(' && ')}) return;`),
    ],
    [
      'has many values written to event',
      eventWrite,
      (count) => action(lines(count, (at) => `event.user.user_metadata.a${at} = event.user.nickname;`).join('\n')),
    ],
    [
      'logs many secrets',
      secretInLog,
      (count) => action(lines(count, (at) => `console.log(event.secrets.KEY_${at});`).join('\n')),
    ],
  ];

  for (const [name, checked, scriptOf] of scripts) {
    it(`is looked at twice as often by ${checked.info.name} where it ${name}`, () => {
      const [short, long] = [lookedAt(checked, scriptOf(50)), lookedAt(checked, scriptOf(100))];
      assert.ok(long < short * 2.5, `${short} for 50, ${long} for 100`);
    });
  }
});
