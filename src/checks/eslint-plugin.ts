import type { ESLint, Linter } from 'eslint';
import { scriptParser } from './analysis/parser.ts';
import { rules } from './rules/all.ts';

const prefix = 'claim-actions';

/**
 * `claim-actions/eslint`: the same rules for a project's own ESLint. `configs.recommended` reports errors and warnings,
 * `configs.all` hints too. Files that are no scripts for Auth0 have no findings.
 */
const plugin = {
  meta: { name: prefix, namespace: prefix },
  rules: Object.fromEntries(rules.map((rule) => [rule.info.name, rule])),
  parsers: { script: scriptParser },
  configs: {} as { recommended: Linter.Config; all: Linter.Config },
} satisfies ESLint.Plugin & { parsers: Record<string, typeof scriptParser> };

plugin.configs.recommended = config('recommended', false);
plugin.configs.all = config('all', true);

export default plugin;

function config(name: string, hints: boolean): Linter.Config {
  const active = rules.filter(({ info }) => hints || info.severity !== 'hint' || info.severityOf !== undefined);
  return {
    name: `${prefix}/${name}`,
    plugins: { [prefix]: plugin },
    languageOptions: { parser: scriptParser, sourceType: 'commonjs' },
    settings: { claimActions: { hints } },
    rules: Object.fromEntries(
      active.map(({ info }) => [`${prefix}/${info.name}`, info.severity === 'error' ? 'error' : 'warn']),
    ),
  };
}
