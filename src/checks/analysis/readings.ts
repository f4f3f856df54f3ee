import * as l10n from '@vscode/l10n';
import type { Facts } from './facts.ts';
import { enclosingFunction, type Node, parentOf, propertyName } from './node.ts';
import { keyKind } from './optional-parts.ts';
import type { Origin } from './origins.ts';

/** What throws if its base is missing. */
interface Reading {
  node: Node;
  base: Node;
}

/** `base.something`, `const { something } = base`. */
export function readings(facts: Facts): Reading[] {
  const members = facts
    .nodes('MemberExpression')
    .filter((it) => !it.optional && it.object.type !== 'Super')
    .map((node) => ({ node: node as Node, base: node.object as Node }));
  const patterns = facts
    .nodes('VariableDeclarator')
    .filter(({ id, init }) => id.type === 'ObjectPattern' && init != null && init.type !== 'LogicalExpression')
    .map((node) => ({ node: node as Node, base: node.init as Node }));
  return [...members, ...patterns];
}

/** `const { id } = event.organization?.metadata`, `for (const it of event.authorization?.roles)`: undefined throws there. */
export function unsafeChains(facts: Facts): { node: Node; use: string; instead: string }[] {
  const patterns = facts.nodes('VariableDeclarator').flatMap(({ id, init }) => {
    const instead = id.type === 'ObjectPattern' ? '{}' : '[]';
    const isTakenApart = id.type === 'ObjectPattern' || id.type === 'ArrayPattern';
    return isTakenApart && init ? [{ node: init as Node, use: l10n.t('taking apart'), instead }] : [];
  });
  const loops = facts
    .nodes('ForOfStatement')
    .map(({ right }) => ({ node: right as Node, use: l10n.t('going through'), instead: '[]' }));
  const spreads = facts
    .nodes('SpreadElement')
    .filter((it) => parentOf(it)?.type !== 'ObjectExpression')
    .map(({ argument }) => ({ node: argument as Node, use: l10n.t('spreading'), instead: '[]' }));
  return [...patterns, ...loops, ...spreads].filter(
    ({ node }) => node.type === 'ChainExpression' && endsInMember(node),
  );
}

function endsInMember(node: Node & { type: 'ChainExpression' }): boolean {
  return node.expression.type === 'MemberExpression';
}

/**
 * `user.app_metadata.roles.includes(…)`, `event.request.query.scope.split(…)`: a key of metadata, which a user has once
 * something has written it, or a parameter of the request.
 */
export function readingsOfKeys(facts: Facts): (Reading & { origin: Origin; kind: 'key' | 'parameter' })[] {
  return readings(facts).flatMap(({ node, base }) => {
    const origin = facts.origins.only(base);
    if (origin === undefined || origin.defaulted || origin.path.includes('?')) return [];
    const kind = keyKind(origin);
    return kind === undefined || isOfOuter(facts, base) ? [] : [{ node, base, origin, kind }];
  });
}

/** A variable of a function around: what calls the inner one may have used it before, or may never call. */
function isOfOuter(facts: Facts, node: Node): boolean {
  const variable = node.type === 'Identifier' ? facts.bindings.variableOf(node) : undefined;
  const [declared] = variable?.identifiers ?? [];
  return declared !== undefined && enclosingFunction(declared as Node) !== enclosingFunction(node);
}

/**
 * `roles.includes(…)` where `roles` is `(event.authorization || {}).roles`: a field of the object that stands in for one
 * that may be missing.
 */
export function readingsBehindEmpty(facts: Facts): (Reading & { origin: Origin })[] {
  return readings(facts).flatMap(({ node, base }) => {
    const source = base.type === 'Identifier' ? facts.bindings.onlySource(base) : undefined;
    const value = source === undefined ? base : source.node;
    const object = value.type === 'MemberExpression' && source?.path.length !== 1 ? value.object : value;
    const isField = value !== object || source?.path.length === 1;
    const isEmpty =
      object.type === 'LogicalExpression' &&
      object.operator !== '&&' &&
      object.right.type === 'ObjectExpression' &&
      object.right.properties.length === 0;
    const origin = isEmpty && isField && source?.defaulted !== true ? facts.origins.only(base) : undefined;
    return origin === undefined || value.type === 'ChainExpression' ? [] : [{ node, base, origin }];
  });
}

/** `const { authorization: { roles } } = event`: a pattern in a pattern, with what it takes apart. */
export function nestedPatterns(facts: Facts): { key: Node; origin: Origin }[] {
  return facts.nodes('VariableDeclarator').flatMap(({ id, init }) => {
    const origin = init ? facts.origins.only(init) : undefined;
    return origin && id.type === 'ObjectPattern' && !origin.defaulted ? nestedIn(id, origin) : [];
  });
}

function nestedIn(pattern: Node & { type: 'ObjectPattern' }, origin: Origin): { key: Node; origin: Origin }[] {
  return pattern.properties.flatMap((property) => {
    const name = property.type === 'Property' ? propertyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined || property.value.type !== 'ObjectPattern') return [];
    const inner = { ...origin, path: [...origin.path, name] };
    return [{ key: property.key as Node, origin: inner }, ...nestedIn(property.value, inner)];
  });
}
