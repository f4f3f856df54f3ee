import * as l10n from '@vscode/l10n';
import type { Linter as LinterType } from 'eslint';
import { Linter } from 'eslint/universal';
import { MAX_CHECKED_LENGTH } from '../script/limits.ts';
import { recognise } from '../script/recognise.ts';
import type { CheckSettings } from './analysis/facts.ts';
import { scriptParser, TOO_NESTED } from './analysis/parser.ts';
import { pageOf } from './documentation.ts';
import type { Severity } from './rule.ts';
import { rules } from './rules/all.ts';

export interface CheckOptions extends CheckSettings {
  /** Severity by rule name, where it differs from the rule's own. */
  severities?: Readonly<Record<string, Severity>> | undefined;
  /** Blanks out types, keeping positions: Node's `module.stripTypeScriptTypes`. Without it `.ts` files have no findings. */
  stripTypes?: ((source: string) => string) | undefined;
}

/** One thing that a check has found. Lines and columns are 1-based, ends are exclusive. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Name of the rule; its page is `url`. */
  rule: string;
  severity: Exclude<Severity, 'off'>;
  message: string;
  url: string;
  /** Ways to repair it. */
  fixes: Fix[];
}

export interface Fix {
  title: string;
  /** It is the one right edit: "fix all" makes it. */
  isSafe: boolean;
  edits: Edit[];
}

/** Offsets into the source, in UTF-16 units, as before any edit. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What came of a check: findings, or why there can be none. */
export type Checked =
  | { status: 'checked'; findings: Finding[] }
  | { status: 'no-script' }
  /** The source does not parse. */
  | { status: 'syntax-error'; message: string; line: number; column: number };

const linter = new Linter({ configType: 'flat' });
const prefix = 'claim-actions';

/** Findings in a script; none if the file is no script for Auth0 or does not parse. */
export function check(source: string, file: string, options: CheckOptions = {}): Finding[] {
  const checked = checkScript(source, file, options);
  return checked.status === 'checked' ? checked.findings : [];
}

/** The same, with the reason if nothing was checked. */
export function checkScript(source: string, file: string, options: CheckOptions = {}): Checked {
  if (source.length > MAX_CHECKED_LENGTH || isDependency(file) || !recognise(source)) return { status: 'no-script' };
  const isTypeScript = /\.[cm]?ts$/.test(file);
  if (isTypeScript && options.stripTypes === undefined) return { status: 'no-script' };
  const messages = linter.verify(source.replace(/^\uFEFF/, ''), configFor(file, options), { filename: nameFor(file) });
  const fatal = messages.find((it) => it.fatal === true);
  if (fatal?.message.endsWith(TOO_NESTED)) return { status: 'no-script' };
  if (fatal !== undefined) {
    return {
      status: 'syntax-error',
      message: fatal.message.replace(/^Parsing error: /, ''),
      line: fatal.line,
      column: fatal.column,
    };
  }
  const findings = messages.flatMap((message) => finding(message, file, options));
  return { status: 'checked', findings };
}

/** A syntax error as a finding, for where no editor shows it. None for a fragment that says with dots what is left out. */
export function syntaxFindings(
  checked: Extract<Checked, { status: 'syntax-error' }>,
  file: string,
  source: string,
): Finding[] {
  const { line, column, message } = checked;
  const text = source.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '';
  if (/^\s*[.…]+\s*$/.test(text) || /^(?:\.{3}|…)/.test(text.slice(column - 1))) return [];
  const rule = 'syntax-error';
  return [
    {
      ...{ file, line, column, endLine: line, endColumn: column + 1 },
      ...{ rule, severity: 'error', url: pageOf(rule), fixes: [] },
      message: l10n.t('The script cannot be parsed, so Auth0 cannot run it: {0}.', message),
    },
  ];
}

/** Makes every safe fix of a file, again and again until none is left. */
export function fixAll(source: string, file: string, options: CheckOptions = {}): string {
  let text = source;
  for (let round = 0; round < 10; round++) {
    const safe = check(text, file, options).flatMap(({ fixes }) => fixes.filter(({ isSafe }) => isSafe).slice(0, 1));
    if (safe.length === 0) break;
    text = applyEdits(text, safe);
  }
  return text;
}

/** Applies fixes from the end to the beginning; one that overlaps another is left for the next round. */
export function applyEdits(source: string, fixes: readonly Fix[]): string {
  let text = source;
  let from = Number.POSITIVE_INFINITY;
  const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => b.start - a.start || b.end - a.end);
  for (const { start, end, text: inserted } of edits) {
    if (end > from) continue;
    text = text.slice(0, start) + inserted + text.slice(end);
    from = start;
  }
  return text;
}

function configFor(file: string, options: CheckOptions): LinterType.Config {
  const { severities = {}, stripTypes, ...settings } = options;
  const active = rules.filter(({ info }) => severities[info.name] !== 'off');
  return {
    files: ['**/*.{js,cjs,mjs,ts,cts,mts}'],
    plugins: { [prefix]: { rules: Object.fromEntries(rules.map((rule) => [rule.info.name, rule])) } },
    languageOptions: {
      parser: scriptParser,
      parserOptions: stripTypes === undefined ? {} : { stripTypes },
      sourceType: 'commonjs',
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    settings: { claimActions: { compiled: /\.[cm]?ts$/.test(file), ...settings } },
    rules: Object.fromEntries(active.map(({ info }) => [`${prefix}/${info.name}`, 'warn'])),
  };
}

function finding(message: LinterType.LintMessage, file: string, { severities = {} }: CheckOptions): Finding[] {
  const name = message.ruleId?.slice(prefix.length + 1);
  const rule = rules.find(({ info }) => info.name === name);
  if (rule === undefined || name === undefined) return []; // a comment that switches on somebody else's rule
  const own = rule.info.severityOf?.[message.messageId ?? ''] ?? rule.info.severity;
  const severity = severities[name] ?? own;
  if (severity === 'off') return [];
  const { line, column, endLine = line, endColumn = column + 1 } = message;
  const fixes = (message.suggestions ?? []).map(({ desc, fix }) => ({
    title: desc,
    isSafe: isSameFix(fix, message.fix),
    edits: [{ start: fix.range[0], end: fix.range[1], text: fix.text }],
  }));
  return [
    {
      file,
      line,
      column,
      endLine,
      endColumn,
      rule: name,
      severity,
      message: message.message,
      url: pageOf(name),
      fixes,
    },
  ];
}

function isSameFix(
  a: { range: readonly number[]; text: string },
  b: { range: readonly number[]; text: string } | undefined,
) {
  return b !== undefined && a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}

function isDependency(file: string): boolean {
  return /(?:^|[\\/])node_modules[\\/]/.test(file);
}

/** ESLint looks for configuration by path and knows no drives and schemes; only the ending matters here. */
function nameFor(file: string): string {
  return `script${/\.[cm]?[jt]s$/.exec(file)?.[0] ?? '.js'}`;
}
