import * as l10n from '@vscode/l10n';
import type { Facts } from '../analysis/facts.ts';
import { isGuarded } from '../analysis/guards.ts';
import { readingsOfScope } from '../analysis/hook-answers.ts';
import { type Node, rangeOf } from '../analysis/node.ts';
import { optionalRepair } from '../analysis/optional-chain.ts';
import {
  isAfterHandler,
  isImplied,
  missingPart,
  missingParts,
  nearlyAlways,
  oftenMissing,
} from '../analysis/optional-parts.ts';
import { written } from '../analysis/origins.ts';
import { nestedPatterns, readings, readingsBehindEmpty, readingsOfKeys, unsafeChains } from '../analysis/readings.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Reading on from a field that may be missing. */
export const optionalField = checkRule(
  {
    name: 'optional-field',
    description: 'Reading on from a field that may be missing',
    severity: 'warning',
    severityOf: { rare: 'hint', value: 'hint', scope: 'hint' },
    messages: {
      object: '{{path}} is missing in some cases{{when}}: then the script throws here and fails.',
      empty:
        '{{path}} is missing in some cases{{when}}: the empty object in its place has nothing in it, {{what}} is undefined, and the script throws here.',
      rare: '{{path}} is optional: without it the script throws here and fails.',
      chain:
        '{{path}} may be undefined here, and {{use}} it then throws. The question mark before does not help: add ?? {{instead}}.',
      key: '{{path}} is missing for users whose metadata has no "{{key}}": then the script throws here and fails.',
      parameter:
        '{{path}} is missing in requests that were sent without "{{key}}": then the script throws here and fails.',
      value: '{{path}} is missing for some users: then the script throws here and fails.',
      scope:
        'Auth0 hands over undefined in place of the scopes where there are none: then the Hook throws here, and the application gets no token.',
    },
  },
  ({ facts, report }) => {
    const seen = new Set<string>();
    const reported = new Set<string>();
    for (const { node, base } of readings(facts)) {
      const [origin, ...others] = facts.origins.of(base);
      if (origin === undefined || others.length > 0 || origin.defaulted || origin.path.includes('?')) continue;
      const found = missingPart(origin);
      if (
        found === undefined ||
        found.field.documented === false ||
        isAfterHandler(origin) ||
        seen.has(`${rangeOf(base)}`)
      )
        continue;
      seen.add(`${rangeOf(base)}`);
      const path = written(found);
      if (nearlyAlways.test(path) || isImplied(facts, base, found) || isGuarded(facts, node, found.root, found.path))
        continue;
      reported.add(`${rangeOf(base)}`);
      report({
        node: base,
        messageId: messageFor(path),
        data: { path, when: reasonFor(path) },
        repairs: [optionalRepair(facts, node)],
      });
    }
    for (const { node, base, origin, kind } of readingsOfKeys(facts)) {
      if (
        seen.has(`${rangeOf(base)}`) ||
        (base.type === 'MemberExpression' && reported.has(`${rangeOf(base.object as Node)}`))
      )
        continue;
      if (isGuarded(facts, node, origin.root, origin.path)) continue;
      seen.add(`${rangeOf(base)}`);
      report({
        node: base,
        messageId: kind,
        data: { path: written(origin), key: origin.path.at(-1) ?? '' },
        repairs: [optionalRepair(facts, node)],
      });
    }
    for (const { node, base, origin } of readingsBehindEmpty(facts)) {
      const [first, second] = [origin.path.slice(0, -1), origin.path];
      const path = written({ ...origin, path: first });
      if (!oftenMissing.has(path) || isGuarded(facts, node, origin.root, first, { depth: 0 })) continue;
      if (isGuarded(facts, node, origin.root, second)) continue;
      report({
        node: base,
        messageId: 'empty',
        data: { path, when: reasonFor(path), what: facts.code.getText(base) },
        repairs: [optionalRepair(facts, node)],
      });
    }
    for (const node of readingsOfScope(facts)) report({ node, messageId: 'scope' });
    for (const { node, use, instead } of unsafeChains(facts)) {
      const origin = facts.origins.only(node);
      if (origin === undefined || origin.defaulted) continue;
      if (missingParts(origin).every((path) => isGuarded(facts, node, origin.root, path))) continue;
      report({
        node,
        messageId: 'chain',
        data: { path: written(origin), use, instead },
        repairs: [defaultRepair(facts, node, instead)],
      });
    }
    for (const { key, origin } of nestedPatterns(facts)) {
      const found = missingPart(origin);
      if (found === undefined || found.field.documented === false || isAfterHandler(origin)) continue;
      const path = written(found);
      if (nearlyAlways.test(path) || isImplied(facts, key, found) || isGuarded(facts, key, found.root, found.path))
        continue;
      report({ node: key, messageId: messageFor(path), data: { path, when: reasonFor(path) } });
    }
  },
);

function messageFor(path: string): 'object' | 'value' | 'rare' {
  if (oftenMissing.has(path)) return 'object';
  return /^(?:event\.)?user\./.test(path) ? 'value' : 'rare';
}

/** In parentheses, with the space before; empty where nothing is to be said. */
function reasonFor(path: string): string {
  switch (path) {
    case 'event.organization':
    case 'context.organization':
      return ` (${l10n.t('only logins through an Organization have it')})`;
    case 'event.resource_server':
      return ` (${l10n.t('only requests with an API audience have it')})`;
    case 'event.session':
      return ` (${l10n.t('refresh tokens and passwords sent by the application have none')})`;
    case 'event.refresh_token':
      return ` (${l10n.t('only exchanges of a refresh token have it')})`;
    case 'user.app_metadata':
    case 'user.user_metadata':
      return ` (${l10n.t('users without any have none')})`;
    default:
      return '';
  }
}

function defaultRepair(facts: Facts, node: Node, instead: string): Repair {
  return {
    title: l10n.t('Add ?? {0}', instead),
    isSafe: true,
    fix: (fixer) => fixer.replaceText(node, `${facts.code.getText(node)} ?? ${instead}`),
  };
}
