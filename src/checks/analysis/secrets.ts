import type { Facts } from './facts.ts';
import { type Call, type Node, propertyName, unwrap } from './node.ts';

/** A use of a secret or setting by name. */
export interface SecretUse {
  name: string;
  node: Node;
}

/** Where a script reads secrets by a constant name. */
export function secretUses(facts: Facts): SecretUse[] {
  return facts.nodes('MemberExpression').flatMap((node): SecretUse[] => {
    const name = propertyName(node);
    if (name === undefined || node.object.type === 'Super' || !isHolder(facts, node.object)) return [];
    return [{ name, node }];
  });
}

/** `event.secrets`, `configuration`, `context.webtask.secrets`. */
export function isHolder(facts: Facts, node: Node): boolean {
  return facts.origins.of(node).some(({ root, path }) => {
    const text = path.join('.');
    return (
      (root === 'event' && text === 'secrets') ||
      (root === 'configuration' && text === '') ||
      (root === 'context' && text === 'webtask.secrets')
    );
  });
}

/** Calls of the console's methods. */
export function consoleCalls(facts: Facts): Call[] {
  return facts.calls.filter(
    ({ callee }) =>
      callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'console' &&
      facts.bindings.variableOf(callee.object) === undefined &&
      !['time', 'timeEnd', 'assert', 'count'].includes(propertyName(callee) ?? ''),
  );
}

/** Parts of an argument whose own value is printed: not what only decides about it, nor its length or type. */
export function printedParts(argument: Node): Node[] {
  const parts: Node[] = [];
  const add = (node: Node): void => {
    const value = unwrap(node);
    switch (value.type) {
      case 'TemplateLiteral':
        value.expressions.forEach(add);
        break;
      case 'BinaryExpression':
        if (value.operator === '+' && value.left.type !== 'PrivateIdentifier') [value.left, value.right].forEach(add);
        break;
      case 'LogicalExpression':
        [...(value.operator === '&&' ? [] : [value.left]), value.right].forEach(add);
        break;
      case 'ConditionalExpression':
        [value.consequent, value.alternate].forEach(add);
        break;
      case 'ObjectExpression':
        for (const property of value.properties)
          add(property.type === 'Property' ? (property.value as Node) : property.argument);
        break;
      case 'ArrayExpression':
        for (const element of value.elements)
          if (element) add(element.type === 'SpreadElement' ? element.argument : element);
        break;
      case 'CallExpression':
        if (isPrinting(value)) for (const it of value.arguments.slice(0, 1)) add(it as Node);
        break;
      default:
        parts.push(value);
    }
  };
  add(argument);
  return parts;
}

/** `JSON.stringify(x)`, `util.inspect(x)`, `String(x)`: the value in other clothes. */
function isPrinting({ callee, arguments: [, replacer] }: Call): boolean {
  const name =
    callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === 'stringify') return replacer === undefined || (replacer.type === 'Literal' && replacer.value === null);
  return name === 'inspect' || name === 'String';
}
