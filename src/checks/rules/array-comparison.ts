import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../auth0/catalogue/event-field.ts';
import type { Facts } from '../analysis/facts.ts';
import { type Node, propertyName, unwrap } from '../analysis/node.ts';
import { written } from '../analysis/origins.ts';
import { complete } from '../analysis/texts.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Comparisons that never hold: of lists with one text, of anything with a new object, of an address with a range. */
export const arrayComparison = checkRule(
  {
    name: 'array-comparison',
    description: 'Lists, new objects and ranges of addresses in comparisons that never hold',
    severity: 'warning',
    messages: {
      never: '{{path}} is a list and equals no text, so that this is always {{result}}. Use includes.',
      fresh: '{{fresh}} is a new object, and equals no other, so that this is always {{result}}. Ask for {{instead}}.',
      range:
        '{{range}} is a range, and {{path}} one address, so that this is always {{result}}. Take a package that knows ranges.',
      grant:
        '{{path}} is never {{value}} here, so that this is always {{result}}: post-login does not run when an application gets a token for itself. Use onExecuteCredentialsExchange.',
      grantOfRule:
        '{{path}} is never {{value}} here, so that this is always {{result}}: Rules do not run when an application gets a token for itself. Use an Action with onExecuteCredentialsExchange.',
      ranges:
        '{{range}} is a range, and includes compares whole texts: {{path}} is one address, which never is in this list. Take a package that knows ranges.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('BinaryExpression')) {
      if (!/^[!=]==?$/.test(node.operator) || node.left.type === 'PrivateIdentifier') continue;
      const result = node.operator.startsWith('=') ? 'false' : 'true';
      const sides: [Node, Node] = [node.left, node.right];
      const fresh = sides.find((it) => isFresh(it, node.operator.length === 3));
      const grant = grantIn(facts, sides[0], sides[1]) ?? grantIn(facts, sides[1], sides[0]);
      if (grant !== undefined) {
        const messageId = facts.script.kind === 'rule' ? 'grantOfRule' : 'grant';
        report({ node, messageId, data: { ...grant, result } });
        continue;
      }
      const address = sides.find((it) => addressOf(facts, it) !== undefined);
      if (fresh !== undefined) {
        const other = sides.find((it) => it !== fresh) ?? fresh;
        const instead = emptyTest(facts, other, fresh, node.operator.startsWith('='));
        const data = { fresh: facts.code.getText(fresh), result, instead };
        report({ node, messageId: 'fresh', data, repairs: [emptyRepair(node, fresh, instead)] });
        continue;
      }
      const range =
        address &&
        rangeIn(
          facts,
          sides.find((it) => it !== address),
        );
      if (address !== undefined && range !== undefined) {
        report({ node, messageId: 'range', data: { range, result, path: addressOf(facts, address) ?? '' } });
        continue;
      }
      const [list, text] = listOf(facts, sides[0]) ? sides : [sides[1], sides[0]];
      const path = listOf(facts, list);
      const value = facts.texts.of(text);
      // A loose comparison makes a text of the list first.
      const isLoose = node.operator.length === 2;
      if (path === undefined || isLoose || value.length === 0 || value.some((it) => complete(it) === undefined))
        continue;
      if (unwrap(text).type !== 'Literal' && unwrap(text).type !== 'Identifier') continue;
      report({
        node,
        messageId: 'never',
        data: { path, result },
        repairs: [includesRepair(facts, node, list, text)],
      });
    }
    for (const { callee, arguments: given } of facts.calls) {
      const isAsking = callee.type === 'MemberExpression' && /^(?:includes|indexOf)$/.test(propertyName(callee) ?? '');
      const path = isAsking && given[0] ? addressOf(facts, given[0] as Node) : undefined;
      const elements =
        path === undefined || callee.type !== 'MemberExpression' ? [] : listIn(facts, callee.object as Node);
      const ranges = elements.map((it) => rangeIn(facts, it));
      // A list with addresses of its own is of use for those.
      if (path === undefined || ranges.length === 0 || ranges.includes(undefined)) continue;
      report({ node: callee as Node, messageId: 'ranges', data: { path, range: ranges[0] ?? '' } });
    }
  },
);

/** `{}` and `[]`. A loose comparison makes a text of a list first. */
function isFresh(node: Node, isStrict: boolean): boolean {
  return node.type === 'ObjectExpression' || (node.type === 'ArrayExpression' && isStrict);
}

function emptyTest(facts: Facts, other: Node, fresh: Node, isEqual: boolean): string {
  const text = operand(facts, other);
  const length = fresh.type === 'ArrayExpression' ? `${text}.length` : `Object.keys(${text}).length`;
  return `${length} ${isEqual ? '=== 0' : '> 0'}`;
}

/** As something that a step can be taken from. */
function operand(facts: Facts, node: Node): string {
  const text = facts.code.getText(node);
  return /^(?:Identifier|(?:Member|Call|Chain|This)Expression)$/.test(node.type) ? text : `(${text})`;
}

/** Only what is compared with nothing in it was meant to be asked so. */
function emptyRepair(node: Node, fresh: Node, instead: string): Repair | undefined {
  const parts =
    fresh.type === 'ObjectExpression' ? fresh.properties : fresh.type === 'ArrayExpression' && fresh.elements;
  if (!parts || parts.length > 0) return undefined;
  return { title: l10n.t('Ask whether it is empty'), fix: (fixer) => fixer.replaceText(node, instead) };
}

/** `event.transaction.protocol` and the word for client credentials, where no login has it. */
function grantIn(facts: Facts, field: Node, text: Node): { path: string; value: string } | undefined {
  const origin = facts.origins.only(field);
  const isField =
    origin !== undefined &&
    /^(?:event\.transaction|context)\.protocol$|\.request\.body\.grant_type$/.test(written(origin));
  const isOfLogins = isField && ['post-login', 'rule'].includes(origin.handler?.triggerId ?? '');
  const [value, ...others] = isOfLogins ? facts.texts.of(text) : [];
  const isGrant = others.length === 0 && /^(?:oauth2-)?client[-_]credentials$/.test(complete(value) ?? '');
  return isOfLogins && isGrant ? { path: written(origin), value: facts.code.getText(text) } : undefined;
}

/** `event.request.ip`, `context.request.ip`. */
function addressOf(facts: Facts, node: Node): string | undefined {
  const origin = facts.origins.only(node);
  const isAddress = origin !== undefined && /^(?:event|context)\.request\.ip$/.test(written(origin));
  return isAddress ? written(origin) : undefined;
}

/** `10.0.0.0/8`, `2001:db8::/32` */
function rangeIn(facts: Facts, node: Node | null | undefined): string | undefined {
  const [text, ...others] = node ? facts.texts.of(node) : [];
  const value = others.length === 0 ? complete(text) : undefined;
  return value !== undefined && /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)\/\d{1,3}$/i.test(value)
    ? value
    : undefined;
}

function listIn(facts: Facts, node: Node): (Node | null)[] {
  return facts.bindings.arrayOf(node)?.elements ?? [];
}

/** `event.transaction.prompt`: what the reference calls a list. */
function listOf(facts: Facts, node: Node): string | undefined {
  const origin = facts.origins.only(node);
  const trigger = origin?.root === 'event' && !origin.defaulted ? origin.handler?.trigger : undefined;
  if (origin === undefined || trigger?.confirmed !== true || trigger.event === undefined) return undefined;
  return fieldAt(trigger.event, origin.path)?.type === 'array' ? written(origin) : undefined;
}

function includesRepair(facts: Facts, node: Node & { type: 'BinaryExpression' }, list: Node, text: Node): Repair {
  const asked = `${operand(facts, list)}?.includes(${facts.code.getText(text)})`;
  return {
    title: l10n.t('Use includes'),
    fix: (fixer) => fixer.replaceText(node, node.operator.startsWith('=') ? asked : `!${asked}`),
  };
}
