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

/** A value that ends up in the log. */
export interface Printed {
  node: Node;
  /** Where the script prints it: itself, or the name of a text that was made of it. */
  place: Node;
  /** It is made a text first, which for an object is "[object Object]". */
  isText: boolean;
}

/** What a call of the console prints, also by name: not what only decides about it, nor its length or type. */
export function printedParts(facts: Facts, call: Call): Printed[] {
  const parts: Printed[] = [];
  const add = (node: Node, isText: boolean, place?: Node): void => {
    const value = unwrap(node);
    const addAll = (nodes: readonly Node[], asText = isText) => {
      for (const it of nodes) add(it, asText, place);
    };
    switch (value.type) {
      case 'TemplateLiteral':
        addAll(value.expressions, true);
        break;
      case 'BinaryExpression':
        if (value.operator === '+' && value.left.type !== 'PrivateIdentifier') addAll([value.left, value.right], true);
        break;
      case 'LogicalExpression':
        addAll([...(value.operator === '&&' ? [] : [value.left]), value.right]);
        break;
      case 'ConditionalExpression':
        addAll([value.consequent, value.alternate]);
        break;
      case 'ObjectExpression':
        if (isText) break;
        addAll(value.properties.map((it) => (it.type === 'Property' ? (it.value as Node) : it.argument)));
        break;
      case 'ArrayExpression':
        addAll(value.elements.flatMap((it) => (it ? [it.type === 'SpreadElement' ? it.argument : it] : [])));
        break;
      case 'CallExpression': {
        const printer = printerOf(value);
        if (printer !== undefined) addAll((value.arguments as Node[]).slice(0, 1), printer === 'String');
        break;
      }
      default: {
        const made = textMadeOf(facts, value);
        if (made === undefined) parts.push({ node: value, place: place ?? value, isText });
        else add(made, isText, place ?? value);
      }
    }
  };
  for (const it of call.arguments) add(it.type === 'SpreadElement' ? it.argument : it, false);
  return parts;
}

/** `JSON.stringify(event)` for `text` in `const text = JSON.stringify(event)`. */
function textMadeOf(facts: Facts, name: Node): Node | undefined {
  const source = name.type === 'Identifier' ? facts.bindings.onlySource(name) : undefined;
  const value = source?.path.length === 0 ? unwrap(source.node) : undefined;
  return value?.type === 'CallExpression' && printerOf(value) !== undefined ? value : undefined;
}

/** `JSON.stringify(x)`, `util.inspect(x)`, `String(x)`: the value in other clothes. */
function printerOf({ callee, arguments: [, replacer] }: Call): string | undefined {
  const name =
    callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === 'stringify')
    return replacer === undefined || (replacer.type === 'Literal' && replacer.value === null) ? name : undefined;
  return name === 'inspect' || name === 'String' ? name : undefined;
}
