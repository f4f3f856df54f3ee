import type { Facts } from './facts.ts';
import { moduleOf } from './modules.ts';
import { type Call, isFunction, type Node, parentOf, propertyName, unwrap } from './node.ts';

type Library = 'fetch' | 'axios';

/** A field that a script reads from a response, and that the response does not have. */
export interface Reading {
  /** The name, where it is written. */
  node: Node;
  name: string;
  library: Library;
  /** `const { roles } = response`, where the name is the variable too. */
  isShorthand: boolean;
}

const fields: Readonly<Record<Library, ReadonlySet<string>>> = {
  fetch: new Set(
    'ok status statusText headers url type redirected body bodyUsed json text arrayBuffer blob bytes formData clone buffer size timeout textConverted'.split(
      ' ',
    ),
  ),
  axios: new Set('data status statusText headers config request'.split(' ')),
};
const fetchModules = /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|undici)(?:@|$)/;
const verbs = /^(?:get|post|put|patch|delete|head|options|request|default|fetch)$/;

/** What is read from responses of `fetch` and `axios` although it is not there. */
export function readingsOfResponses(facts: Facts): Reading[] {
  // An interceptor can make anything of a response.
  const isIntercepted = /\binterceptors\b/.test(facts.code.text);
  return facts.calls.flatMap((call) => {
    const library = libraryOf(facts, call);
    if (library === undefined || (library === 'axios' && isIntercepted)) return [];
    return readingsOf(facts, call)
      .filter(({ name }) => !fields[library].has(name) && !(name in Object.prototype))
      .map((it) => ({ ...it, library }));
  });
}

/** Whether a value certainly is what `fetch` has answered, whatever it is called. */
export function isFetched(facts: Facts, node: Node): boolean {
  const variable = facts.bindings.variableOf(node);
  if (variable === undefined) return node.type === 'AwaitExpression' && isFetch(facts, node.argument);
  const parameter = facts.bindings.parameterOf(variable);
  if (parameter !== undefined) {
    const then = parameter.index === 0 && parameter.path.length === 0 ? parentOf(parameter.fn) : undefined;
    const callee = then?.type === 'CallExpression' && then.arguments[0] === parameter.fn ? then.callee : undefined;
    return (
      callee?.type === 'MemberExpression' && propertyName(callee) === 'then' && isFetch(facts, callee.object as Node)
    );
  }
  const sources = facts.bindings.sourcesOf(variable) ?? [];
  return (
    sources.length > 0 &&
    sources.every(
      (it) => it.path.length === 0 && it.node.type === 'AwaitExpression' && isFetch(facts, it.node.argument),
    )
  );
}

function isFetch(facts: Facts, node: Node): boolean {
  const call = unwrap(node);
  return call.type === 'CallExpression' && libraryOf(facts, call) === 'fetch';
}

function libraryOf(facts: Facts, { callee }: Call): Library | undefined {
  if (callee.type === 'Super') return undefined;
  if (facts.bindings.isGlobal(callee, 'fetch')) return 'fetch';
  const isPlain =
    callee.type === 'Identifier' || (callee.type === 'MemberExpression' && verbs.test(propertyName(callee) ?? ''));
  const module = isPlain ? (moduleOf(facts, callee) ?? '') : '';
  if (fetchModules.test(module)) return 'fetch';
  return /^axios(?:@|$)/.test(module) && propertyNameOf(callee) !== 'create' ? 'axios' : undefined;
}

function propertyNameOf(node: Node): string | undefined {
  return node.type === 'MemberExpression' ? propertyName(node) : undefined;
}

type Found = Omit<Reading, 'library'>;

function readingsOf(facts: Facts, call: Call): Found[] {
  const parent = parentOf(call);
  if (parent?.type === 'AwaitExpression') return readingsOfValue(facts, parent);
  // fetch(…).then((response) => response.data)
  const then = parent?.type === 'MemberExpression' && propertyName(parent) === 'then' ? parentOf(parent) : undefined;
  const fn = then?.type === 'CallExpression' && then.callee === parent ? then.arguments[0] : undefined;
  return isFunction(fn) && fn.params[0] !== undefined ? readingsOfTarget(facts, fn.params[0] as Node) : [];
}

function readingsOfValue(facts: Facts, value: Node): Found[] {
  const parent = parentOf(value);
  if (parent?.type === 'VariableDeclarator') return readingsOfTarget(facts, parent.id as Node);
  if (parent?.type === 'AssignmentExpression' && parent.operator === '=') {
    return readingsOfTarget(facts, parent.left as Node);
  }
  return readingOfMember(value);
}

/** Of the name that a response gets, if it is given to nothing else, or of the pattern that takes it apart. */
function readingsOfTarget(facts: Facts, target: Node): Found[] {
  if (target.type === 'ObjectPattern') {
    return target.properties.flatMap((it) => {
      const name = it.type === 'Property' && !it.computed ? propertyName(it) : undefined;
      if (it.type !== 'Property' || name === undefined || it.value.type === 'AssignmentPattern') return [];
      return [{ node: it.key as Node, name, isShorthand: it.shorthand }];
    });
  }
  const variable = facts.bindings.variableOf(target);
  if (variable === undefined || variable.references.filter((it) => it.isWrite()).length > 1) return [];
  const found = variable.references.flatMap(({ identifier }) => readingOfMember(identifier as Node));
  const isWritten = ({ node }: Found) => {
    const member = parentOf(node);
    const user = member && parentOf(member);
    return user?.type === 'AssignmentExpression' && user.left === member;
  };
  const written = new Set(found.filter(isWritten).map(({ name }) => name));
  return found.filter(({ name }) => !written.has(name));
}

function readingOfMember(object: Node): Found[] {
  const member = parentOf(object);
  if (member?.type !== 'MemberExpression' || unwrap(member.object as Node) !== object) return [];
  const name = propertyName(member);
  return name === undefined || member.computed ? [] : [{ node: member.property as Node, name, isShorthand: false }];
}
