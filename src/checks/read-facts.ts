import type { Rule } from 'eslint';
import { Linter } from 'eslint/universal';
import { recognise } from '../script/recognise.ts';
import { type CheckSettings, type Facts, factsOf } from './analysis/facts.ts';
import { scriptParser } from './analysis/parser.ts';

export interface ReadFactsOptions extends CheckSettings {
  /** Blanks out types, keeping positions. Without it `.ts` files have no facts. */
  stripTypes?: ((source: string) => string) | undefined;
}

const linter = new Linter({ configType: 'flat' });

/** What the rules know about a script, for who asks about one place of it. Undefined if it is no script or does not parse. */
export function readFacts(source: string, file: string, options: ReadFactsOptions = {}): Facts | undefined {
  if (!recognise(source)) return undefined;
  const { stripTypes, ...settings } = options;
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
      files: ['**/*.{js,cjs,mjs,ts,cts,mts}'],
      plugins: { facts: { rules: { read: reading } } },
      languageOptions: {
        parser: scriptParser,
        parserOptions: stripTypes === undefined ? {} : { stripTypes },
        sourceType: 'commonjs',
      },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      settings: { claimActions: settings },
      rules: { 'facts/read': 'warn' },
    },
    { filename: `script${ending}`, allowInlineConfig: false },
  );
  return facts;
}
