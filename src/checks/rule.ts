import * as l10n from '@vscode/l10n';
import type { Rule } from 'eslint';
import type { SourceLocation } from 'estree';
import { type Facts, factsOf, settingsOf } from './analysis/facts.ts';
import type { Node } from './analysis/node.ts';
import { pageOf } from './documentation.ts';

export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** `error`: it fails at Auth0. `warning`: something is lost or goes wrong in some logins. `hint`: worth knowing. */
export interface RuleInfo<MessageId extends string> {
  name: string;
  /** One line for lists. */
  description: string;
  severity: Exclude<Severity, 'off'>;
  /** Messages that weigh more or less than the rest of the rule. */
  severityOf?: Partial<Record<MessageId, Exclude<Severity, 'off'>>>;
  /** With {{values}}. Sentences of the bundle too, which are translated when they are reported. */
  messages: Record<MessageId, string>;
  /** How the editor shows the code. */
  tag?: 'unnecessary' | 'deprecated';
}

/** An ESLint rule with what the editor needs to show its findings. */
export interface CheckRule extends Rule.RuleModule {
  info: RuleInfo<string>;
}

/** An edit with the title that the editor offers it under. */
export interface Repair {
  title: string;
  fix: Rule.ReportFixer;
  /** There is only this one right edit, so that "fix all" may make it unseen. */
  isSafe?: boolean;
}

export interface Found<MessageId extends string> {
  node?: Node;
  loc?: SourceLocation;
  messageId: MessageId;
  data?: Record<string, string | number>;
  repairs?: (Repair | undefined)[];
}

export interface RuleCheck<MessageId extends string> {
  facts: Facts;
  context: Rule.RuleContext;
  report: (found: Found<MessageId>) => void;
}

/** Makes the ESLint rule around a check that runs once for each script. */
export function checkRule<MessageId extends string>(
  info: RuleInfo<MessageId>,
  check: (given: RuleCheck<MessageId>) => void,
): CheckRule {
  return {
    info: info as RuleInfo<string>,
    meta: metaOf(info),
    create: (context) => ({
      'Program:exit'() {
        const facts = factsOf(context);
        if (facts !== undefined) check({ facts, context, report: once((found) => report(context, info, found)) });
      },
    }),
  };
}

/** A helper that two handlers call is looked at for each of them, but what is wrong there is told once. */
function once<MessageId extends string>(tell: (found: Found<MessageId>) => void): (found: Found<MessageId>) => void {
  const told = new Set<string>();
  return (found) => {
    const { node, loc, messageId, data } = found;
    const key = JSON.stringify([loc ?? node?.range, messageId, data]);
    if (told.has(key)) return;
    told.add(key);
    tell(found);
  };
}

export function metaOf<MessageId extends string>(info: RuleInfo<MessageId>): Rule.RuleMetaData {
  return {
    type: 'problem',
    docs: { description: info.description, url: pageOf(info.name), recommended: info.severity !== 'hint' },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: inWindowLanguage(info.messages),
  };
}

/** ESLint looks a message up when it reports it, and fills in the {{values}} itself. */
function inWindowLanguage(messages: Record<string, string>): Record<string, string> {
  const translated = {};
  for (const [id, message] of Object.entries(messages)) {
    Object.defineProperty(translated, id, { enumerable: true, get: () => l10n.t(message) });
  }
  return translated;
}

/** A safe repair is the fix of the finding too. All of them are suggestions, for their titles. */
export function report<MessageId extends string>(
  context: Rule.RuleContext,
  info: RuleInfo<MessageId>,
  found: Found<MessageId>,
): void {
  const severity = info.severityOf?.[found.messageId] ?? info.severity;
  if (severity === 'hint' && settingsOf(context).hints === false) return;
  const repairs = (found.repairs ?? []).filter((it) => it !== undefined);
  const safe = repairs.find(({ isSafe }) => isSafe === true);
  const place = found.loc === undefined ? { node: found.node as Rule.Node } : { loc: found.loc };
  context.report({
    ...place,
    messageId: found.messageId,
    ...(found.data === undefined ? {} : { data: stringified(found.data) }),
    ...(safe === undefined ? {} : { fix: safe.fix }),
    suggest: repairs.map(({ title, fix }) => ({ desc: title, fix })),
  } as Rule.ReportDescriptor);
}

function stringified(data: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}
