import type { Rule } from 'eslint';
import { Linter } from 'eslint/universal';
import { recognise } from '../script/recognise.ts';
import { type CheckSettings, type Facts, factsOf } from './analysis/facts.ts';
import { scriptParser } from './analysis/parser.ts';

const linter = new Linter({ configType: 'flat' });

/** What the rules know about a script, for who asks about one place of it. Undefined if it is no script or does not parse. */
export function readFacts(source: string, file: string, settings: CheckSettings = {}): Facts | undefined {
  if (!recognise(source)) return undefined;
  let facts: Facts | undefined;
  const reading: Rule.RuleModule = {
    create: (context) => ({
      'Program:exit'() {
        facts = factsOf(context);
      },
    }),
  };
  const ending = /\.[cm]?[jt]s$/.exec(file)?.[0] ?? '.js';
  linter.verify(
    source,
    {
      files: ['**/*'],
      plugins: { facts: { rules: { read: reading } } },
      languageOptions: { parser: scriptParser, sourceType: 'commonjs' },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      settings: { claimActions: settings },
      rules: { 'facts/read': 'warn' },
    },
    { filename: `script${ending}`, allowInlineConfig: false },
  );
  return facts;
}
