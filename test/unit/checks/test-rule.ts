import { Linter, RuleTester } from 'eslint';
import type { CheckSettings } from '../../../src/checks/analysis/facts.ts';
import { scriptParser } from '../../../src/checks/analysis/parser.ts';
import type { CheckRule } from '../../../src/checks/rule.ts';

export interface Invalid {
  code: string;
  /** Message ids, each with its line: `restricted 3`. */
  errors: string[];
  /** After the safe fixes. Absent: there are none. */
  output?: string;
  /** After the first suggestion of the first finding, where it is no safe fix. */
  repaired?: string;
  settings?: CheckSettings;
}

export type Valid = string | { code: string; settings: CheckSettings };

const languageOptions = { parser: scriptParser, sourceType: 'commonjs' as const };

/** A table of scripts with and without findings of one rule, held by ESLint's own tester. */
export function testRule(rule: CheckRule, { valid, invalid }: { valid: Valid[]; invalid: Invalid[] }): void {
  const tester = new RuleTester({ languageOptions });
  tester.run(rule.info.name, rule, {
    valid: valid.map((it) => (typeof it === 'string' ? { code: it } : withSettings(it))),
    invalid: invalid.map(({ errors, output, repaired, ...given }) => ({
      ...withSettings(given),
      output: output ?? null,
      errors: errors.map((error, index) => {
        const [messageId = '', line] = error.split(' ');
        const offered = suggestionsOf(rule, given)[index] ?? [];
        const suggestions = offered.map((desc, at) => ({
          desc,
          output:
            at === 0 && index === 0 && repaired !== undefined ? repaired : (outputOf(rule, given, index, at) ?? ''),
        }));
        return { messageId, line: Number(line), ...(suggestions.length > 0 ? { suggestions } : {}) };
      }),
    })),
  });
}

function withSettings({ code, settings }: { code: string; settings?: CheckSettings }) {
  return settings === undefined ? { code } : { code, settings: { claimActions: { ...settings } } };
}

function messagesOf(rule: CheckRule, { code, settings = {} }: { code: string; settings?: CheckSettings }) {
  return new Linter().verify(code, {
    plugins: { tested: { rules: { rule } } },
    languageOptions,
    settings: { claimActions: settings },
    rules: { 'tested/rule': 'error' },
  });
}

function suggestionsOf(rule: CheckRule, given: { code: string; settings?: CheckSettings }): string[][] {
  return messagesOf(rule, given).map(({ suggestions = [] }) => suggestions.map(({ desc }) => desc));
}

function outputOf(rule: CheckRule, given: { code: string; settings?: CheckSettings }, index: number, at: number) {
  const fix = messagesOf(rule, given)[index]?.suggestions?.[at]?.fix;
  return fix && given.code.slice(0, fix.range[0]) + fix.text + given.code.slice(fix.range[1]);
}

/** A post-login Action with this body. Line 2 is the first of the body. */
export function action(body: string): string {
  return `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;
}

/** A rule with this body. Line 2 is the first of the body. */
export function rule(body: string): string {
  return `function (user, context, callback) {\n${body}\n}`;
}
