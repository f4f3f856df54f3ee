import type { AnyNode, Expression, Super } from 'acorn';
import { findHookPoint } from '../auth0/catalogue/rules.ts';
import { propertyName } from './nodes.ts';
import type { Script } from './script.ts';

/** The objects of Auth0 that a name or a property can stand for. */
export type Thing = 'event' | 'context' | 'webtask' | 'secrets';

/** What names stand for at the start of each handler: its parameters, and what the runtime gives it. */
export function startingNames(
  { kind, trigger }: Pick<Script, 'kind' | 'trigger'>,
  parameters: readonly string[][],
): [string, Thing][] {
  const named: [string, Thing][] = [];
  for (const names of parameters) {
    const [event] = names;
    if (kind === 'action') {
      if (event) named.push([event, 'event']);
    } else if (kind === 'rule') {
      named.push([names[1] || 'context', 'context'], ['configuration', 'secrets']);
    } else {
      const index = findHookPoint(trigger)?.parameters.indexOf('context') ?? 0;
      named.push([names[index] || 'context', 'context']);
    }
  }
  if (kind === 'action') {
    // Helper functions take the same objects, mostly under the same names; modules have a global `actions`.
    named.push(['event', 'event'], ['actions', 'event']);
  }
  return named;
}

/** Parts of each thing that are things themselves. */
const parts: Record<Thing, Partial<Record<string, Thing>>> = {
  event: { secrets: 'secrets' },
  context: { webtask: 'webtask' },
  webtask: { secrets: 'secrets' },
  secrets: {},
};

/** What an expression stands for; undefined for anything else than these objects. */
export function thingOf(node: Expression | Super, aliases: ReadonlyMap<string, Thing>): Thing | undefined {
  if (node.type === 'Identifier') {
    return aliases.get(node.name);
  }
  if (node.type === 'ChainExpression') {
    return thingOf(node.expression, aliases);
  }
  if (node.type === 'LogicalExpression') {
    return thingOf(node.left, aliases); // `event.secrets || {}`
  }
  if (node.type !== 'MemberExpression') {
    return undefined;
  }
  const whole = thingOf(node.object, aliases);
  const name = propertyName(node.property, node.computed);
  return whole === undefined || name === undefined ? undefined : own(parts[whole], name);
}

function own(of: Partial<Record<string, Thing>>, name: string): Thing | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** Takes over `const secrets = event.secrets` and `const { secrets: { KEY } } = event`. */
export function nameParts(pattern: AnyNode, whole: Thing, aliases: Map<string, Thing>, secrets: Set<string>): void {
  if (pattern.type === 'Identifier') {
    aliases.set(pattern.name, whole);
  }
  if (pattern.type !== 'ObjectPattern') {
    return;
  }
  for (const property of pattern.properties) {
    const name = property.type === 'Property' ? propertyName(property.key, property.computed) : undefined;
    if (property.type !== 'Property' || name === undefined) {
      continue;
    }
    const part = own(parts[whole], name);
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (whole === 'secrets') {
      secrets.add(name);
    } else if (part !== undefined) {
      nameParts(value, part, aliases, secrets);
    }
  }
}
