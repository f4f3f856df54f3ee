import type { Source } from './bindings.ts';
import type { Facts } from './facts.ts';
import { isFunction, type Node, propertyName, unwrap } from './node.ts';

/** Modules whose calls give objects of the same module: `client.services(id).verifications`, `base(table)`. */
const chainModules = /^(?:twilio|airtable|stripe|@sanity\/client|@google-cloud\/storage)(?:@|$)/;
/** The same, of classes whose methods return the object: `new SignJWT(payload).setIssuedAt()`. */
const chainClasses = /^(?:SignJWT|EncryptJWT|(?:Compact|Flattened|General)(?:Sign|Encrypt))$/;

/** The module that a function or an object comes from: `axios` for `axios.create().get`. */
export function moduleOf(facts: Facts, node: Node, depth = 0): string | undefined {
  if (depth > 12) return undefined;
  const value = unwrap(node);
  const next = (part: Node) => moduleOf(facts, part, depth + 1);
  switch (value.type) {
    case 'Identifier': {
      const source = makerOf(facts, value);
      const argument = source === undefined ? argumentOf(facts, value) : undefined;
      if (argument !== undefined) return next(argument);
      if (source !== undefined) return isFunction(source.node) ? undefined : next(resultOf(facts, source.node));
      const def = facts.bindings.variableOf(value)?.defs[0];
      return def?.type === 'ImportBinding' && def.parent.type === 'ImportDeclaration'
        ? String(def.parent.source.value)
        : undefined;
    }
    case 'MemberExpression': {
      const part = facts.bindings
        .objectOf(value.object as Node)
        ?.properties.find((it) => it.type === 'Property' && propertyName(it) === propertyName(value));
      return next(part?.type === 'Property' ? (part.value as Node) : (value.object as Node));
    }
    case 'NewExpression':
      return next(value.callee as Node);
    case 'AwaitExpression':
      return value.argument.type === 'ImportExpression' ? next(value.argument) : undefined;
    case 'ImportExpression':
      return value.source.type === 'Literal' ? String(value.source.value) : undefined;
    case 'CallExpression': {
      const [name] = value.arguments;
      if (facts.bindings.isGlobal(value.callee as Node, 'require')) {
        return name?.type === 'Literal' ? String(name.value) : undefined;
      }
      const isMaker =
        value.callee.type === 'MemberExpression' &&
        ['create', 'extend', 'defaults'].includes(propertyName(value.callee) ?? '');
      const module = next(value.callee as Node);
      return isMaker || chainModules.test(module ?? '') || chainClasses.test(classOf(startOf(value)) ?? '')
        ? module
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What an expression gives: for a call of a helper, what the helper returns. */
function resultOf(facts: Facts, node: Node, depth = 0): Node {
  const value = unwrap(node);
  if (value.type === 'AwaitExpression') return resultOf(facts, value.argument, depth);
  const fn = value.type === 'CallExpression' && depth < 3 ? facts.bindings.functionOf(value.callee as Node) : undefined;
  if (fn === undefined) return value;
  const last = fn.body.type === 'BlockStatement' ? fn.body.body.at(-1) : undefined;
  const returned =
    last?.type === 'ReturnStatement' ? last.argument : fn.body.type === 'BlockStatement' ? undefined : fn.body;
  const made = returned?.type === 'Identifier' ? facts.bindings.onlySource(returned)?.node : returned;
  return made ? resultOf(facts, made, depth + 1) : value;
}

/** Name of the class that made an object, or of the function that was taken out of a module. */
export function createdBy(facts: Facts, callee: Node, depth = 0): string | undefined {
  const object = startOf(callee);
  if (object.type === 'NewExpression') return classOf(object);
  const source = makerOf(facts, object);
  const argument = source === undefined ? argumentOf(facts, object) : undefined;
  if (argument !== undefined && depth < 4) return createdBy(facts, argument, depth + 1);
  const made = source && resultOf(facts, source.node);
  if (made?.type === 'NewExpression') return classOf(made);
  return source?.path[0] ?? (object.type === 'Identifier' ? object.name : undefined);
}

/** What a name stands for. Of several values the one that is made here: `client = global.client` or `new Client()`. */
function makerOf(facts: Facts, name: Node): Source | undefined {
  const variable = facts.bindings.variableOf(name);
  const sources = (variable && facts.bindings.sourcesOf(variable)) ?? [];
  if (sources.length <= 1) return sources[0];
  const made = sources.filter(({ node, path }) => node.type === 'NewExpression' && path.length === 0);
  return made.length === 1 ? made[0] : undefined;
}

/** Where a chain begins: `new SignJWT(payload)` in `new SignJWT(payload).setIssuedAt().sign`, `client` in `client.users.get`. */
function startOf(node: Node): Node {
  const value = unwrap(node);
  if (value.type === 'MemberExpression') return startOf(value.object as Node);
  const isStep = value.type === 'CallExpression' && value.callee.type === 'MemberExpression';
  const start = isStep ? startOf(value.callee as Node) : value;
  return isStep && !chainClasses.test(classOf(start) ?? '') ? value : start;
}

/** Name of the class, in `new Client()` and `new sdk.Client()`. */
function classOf(node: Node): string | undefined {
  if (node.type !== 'NewExpression') return undefined;
  if (node.callee.type === 'Identifier') return node.callee.name;
  return node.callee.type === 'MemberExpression' ? propertyName(node.callee) : undefined;
}

/** What a parameter stands for: the argument, if every call that there is passes the same. */
function argumentOf(facts: Facts, name: Node): Node | undefined {
  const variable = facts.bindings.variableOf(name);
  const parameter = variable && facts.bindings.parameterOf(variable);
  if (parameter === undefined || parameter.path.length > 0 || parameter.defaulted) return undefined;
  const { calls, escapes } = facts.bindings.callersOf(parameter.fn);
  const [first, ...others] = calls.map((call) => call.arguments[parameter.index]);
  if (escapes || first?.type !== 'Identifier') return undefined;
  const variableOfFirst = facts.bindings.variableOf(first);
  const areSame = others.every((it) => it?.type === 'Identifier' && facts.bindings.variableOf(it) === variableOfFirst);
  return areSame && variableOfFirst !== variable ? first : undefined;
}
