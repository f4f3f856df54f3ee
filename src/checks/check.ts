import * as l10n from '@vscode/l10n';
import type { Linter as LinterType } from 'eslint';
import { Linter } from 'eslint/universal';
import type { SourceLocation } from '../auth0/effect.ts';
import { maskKeywords } from '../script/keywords.ts';
import { MAX_SCRIPT_LENGTH } from '../script/limits.ts';
import { NO_STACK, parseScript } from '../script/parse.ts';
import { recognise } from '../script/recognise.ts';
import { compilerSyntaxAt, readStripError, type StripError } from '../script/strip-error.ts';
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
  /** The source does not parse. `advice`: what to do about it, in whole sentences. */
  | { status: 'syntax-error'; message: string; advice?: string | undefined; line: number; column: number };

const linter = new Linter({ configType: 'flat' });
const prefix = 'claim-actions';

/** Findings in a script; none if the file is no script for Auth0 or does not parse. */
export function check(source: string, file: string, options: CheckOptions = {}): Finding[] {
  const checked = checkScript(source, file, options);
  return checked.status === 'checked' ? checked.findings : [];
}

/** The same, with the reason if nothing was checked. */
export function checkScript(source: string, file: string, options: CheckOptions = {}): Checked {
  if (source.length > MAX_SCRIPT_LENGTH || isDependency(file) || !recognise(source)) return { status: 'no-script' };
  const text = source.replace(/^\uFEFF/, '');
  const isTyped = isTypeScript(file);
  const { stripTypes } = options;
  if (isTyped && stripTypes === undefined) return { status: 'no-script' };
  let code = maskKeywords(text);
  if (isTyped && stripTypes !== undefined) {
    try {
      code = stripTypes(code);
    } catch (error) {
      return notStripped(readStripError(error, text), file);
    }
  }
  const messages = messagesOn(text, code, file, options);
  if (messages === undefined) return { status: 'no-script' };
  // ESLint also calls a comment with settings fatal that it cannot read.
  const fatal = messages.find(({ fatal, message }) => fatal === true && message.startsWith('Parsing error: '));
  if (fatal !== undefined) return notParsed(fatal, code, file);
  const findings = messages.flatMap((message) => finding(message, file, options));
  return { status: 'checked', findings };
}

/** What ESLint says; undefined for code that is nested too deeply for its rules, which is no error of the script. */
function messagesOn(
  text: string,
  code: string,
  file: string,
  options: CheckOptions,
): LinterType.LintMessage[] | undefined {
  try {
    return linter.verify(text, configFor(file, options, code), { filename: nameFor(file) });
  } catch (error) {
    // ESLint has added where it was.
    if (error instanceof RangeError && error.message.startsWith('Maximum call stack size exceeded')) return undefined;
    throw error;
  }
}

function notStripped(stopped: StripError, file: string): Checked {
  const { needsCompiler, message, location } = stopped;
  return needsCompiler ? compilerNeeded(stopped, file) : { status: 'syntax-error', message, ...location };
}

/** What a run says of the same code. ESLint's own message is for code that only its parser refuses. */
function notParsed(fatal: LinterType.LintMessage, code: string, file: string): Checked {
  const isNested = fatal.line === undefined || [TOO_NESTED, NO_STACK].some((why) => fatal.message.endsWith(why));
  if (isNested) return { status: 'no-script' };
  const parsed = parseScript(code);
  if (parsed.kind !== 'error') {
    const { line, column } = fatal;
    return { status: 'syntax-error', message: fatal.message.replace(/^Parsing error: /, ''), line, column };
  }
  const stopped = isTypeScript(file) ? compilerSyntaxAt(code, parsed.offset) : undefined;
  return stopped
    ? compilerNeeded(stopped, file)
    : { status: 'syntax-error', message: parsed.message, advice: parsed.advice, ...parsed.location };
}

/** Nothing is known to be wrong with such a file, so this is a finding that fails nothing. The editor shows it too. */
function compilerNeeded({ message, location }: StripError, file: string): Checked {
  return {
    status: 'checked',
    findings: [findingAt(location, { file, rule: 'needs-compiler', severity: 'information', message })],
  };
}

/** A syntax error as a finding, for where no editor shows it. None for a fragment that says with dots what is left out. */
export function syntaxFindings(
  checked: Extract<Checked, { status: 'syntax-error' }>,
  file: string,
  source: string,
): Finding[] {
  const { line, column, advice } = checked;
  const text = source.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '';
  if (/^\s*[.…]+\s*$/.test(text) || /^(?:\.{3}|…)/.test(text.slice(column - 1))) return [];
  const what = isTypeScript(file)
    ? l10n.t('The script cannot be parsed, so it was not checked: {0}.', checked.message)
    : l10n.t('The script cannot be parsed, so Auth0 cannot run it: {0}.', checked.message);
  const message = advice === undefined ? what : `${what} ${advice}`;
  return [findingAt({ line, column }, { file, rule: 'syntax-error', severity: 'error', message })];
}

/** What is found before any rule has looked: it is about one place, and nothing repairs it. */
function findingAt(
  { line, column }: SourceLocation,
  found: Pick<Finding, 'file' | 'rule' | 'severity' | 'message'>,
): Finding {
  return { ...found, line, column, endLine: line, endColumn: column + 1, url: pageOf(found.rule), fixes: [] };
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

/** @param code the text without types */
function configFor(file: string, options: CheckOptions, code: string): LinterType.Config {
  const { severities = {}, stripTypes, ...settings } = options;
  const active = rules.filter(({ info }) => severities[info.name] !== 'off');
  return {
    files: ['**/*.{js,cjs,mjs,ts,cts,mts}'],
    plugins: { [prefix]: { rules: Object.fromEntries(rules.map((rule) => [rule.info.name, rule])) } },
    languageOptions: {
      parser: scriptParser,
      parserOptions: stripTypes === undefined ? {} : { stripTypes: () => code },
      sourceType: 'commonjs',
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    settings: { claimActions: { compiled: isTypeScript(file), ...settings } },
    rules: Object.fromEntries(active.map(({ info }) => [`${prefix}/${info.name}`, 'warn'])),
  };
}

function finding(message: LinterType.LintMessage, file: string, { severities = {} }: CheckOptions): Finding[] {
  const name = message.ruleId?.slice(prefix.length + 1);
  const rule = rules.find(({ info }) => info.name === name);
  // A comment that switches on somebody else's rule, or is not understood.
  if (rule === undefined || name === undefined || message.messageId === undefined) return [];
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

function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file);
}

function isDependency(file: string): boolean {
  return /(?:^|[\\/])node_modules[\\/]/.test(file);
}

/** ESLint looks for configuration by path and knows no drives and schemes; only the ending matters here. */
function nameFor(file: string): string {
  return `script${/\.[cm]?[jt]s$/.exec(file)?.[0] ?? '.js'}`;
}
