import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from './facts.ts';
import {
  type Call,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  type Node,
  parentOf,
  propertyName,
  unwrap,
  walk,
} from './node.ts';

/** Modules that are one function returning a promise, with methods that do too. */
const promiseModules =
  /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|axios|got|ky|phin|bent|superagent|request-promise(?:-native)?|undici)(?:@|$)/;
/** Classes whose objects answer every call with a promise. */
const promiseClients =
  /^(?:ManagementClient|AuthenticationClient|UserInfoClient|Client|WebClient|GraphQLClient|OpenAI)$/;
const clientModules =
  /^(?:auth0|graphql-request|@slack\/web-api|openai|stripe|twilio|@sendgrid\/|nodemailer|@aws-sdk\/|@okta\/|@hubspot\/|firebase-admin|@google-cloud\/|@descope\/|@onfido\/|jose|mailgun|@mailchimp\/|ioredis|pg|mongodb|mysql2\/promise|redis|fs\/promises|node:fs\/promises|timers\/promises|node:timers\/promises|dns\/promises|jwks-rsa)/;
/** Methods of such modules that answer at once. */
const immediate =
  /^(?:create|on|once|off|use|extend|setApiKey|setRegion|isAxiosError|isCancel|decodeJwt|decodeProtectedHeader|createRemoteJWKSet|createLocalJWKSet|initializeApp|credential|cert|auth|apps|app|db|collection|doc|ref|firestore|database|createTransport|createClient|interceptors|getUri|CancelToken|defaults|toString|setHeader|setHeaders|setProtectedHeader|setIssuedAt|setIssuer|setAudience|setSubject|setExpirationTime|setNotBefore|setJti|set|add|bind|call|apply|then|catch|finally|from|messages|users|base64url)$/;
const combinators = new Set(['all', 'allSettled', 'race', 'any', 'resolve', 'reject']);
const bodyReaders = new Set(['json', 'text', 'arrayBuffer', 'blob', 'formData']);

/** Tells which expressions are promises for certain. */
export class Promises {
  readonly #facts: Facts;
  readonly #awaited = new Set<string>();
  readonly #returning = new Map<FunctionNode, boolean>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const { argument } of facts.nodes('AwaitExpression')) {
      const call = unwrap(argument);
      if (call.type === 'CallExpression') this.#awaited.add(this.#calleeText(call));
    }
  }

  isPromise(node: Node): boolean {
    const value = unwrap(node);
    if (value.type === 'NewExpression') return this.#facts.bindings.isGlobal(value.callee as Node, 'Promise');
    if (value.type === 'ImportExpression') return true;
    return value.type === 'CallExpression' && this.#returnsPromise(value);
  }

  #returnsPromise(call: Call): boolean {
    const { callee } = call;
    const { bindings, origins } = this.#facts;
    if (callee.type === 'Super') return false;
    const fn = isFunction(callee) ? callee : bindings.functionOf(callee);
    if (fn !== undefined) return this.returnsPromises(fn);
    if (bindings.isGlobal(callee, 'fetch')) return true;
    const [origin] = origins.of(callee);
    if (origin?.root === 'api') {
      return (
        origin.handler?.trigger !== undefined &&
        findApiMethod(origin.handler.trigger, origin.path.join('.'))?.async === true
      );
    }
    if (origin?.root === 'auth0') return /^users\.update(?:App|User)Metadata$/.test(origin.path.join('.'));
    if (callee.type === 'MemberExpression') {
      const name = propertyName(callee) ?? '';
      const object = callee.object as Node;
      if (['then', 'catch', 'finally'].includes(name)) return this.isPromise(object);
      if (bindings.isGlobal(object, 'Promise')) return combinators.has(name);
      if (bodyReaders.has(name) && this.#isResponse(object)) return true;
    }
    if (call.arguments.some((it) => isFunction(it))) return false; // told by a callback instead
    return this.#isOfPromiseModule(callee) || this.#awaited.has(this.#calleeText(call));
  }

  /** Whether calling a function of the file gives a promise. */
  returnsPromises(fn: FunctionNode): boolean {
    if (fn.async === true) return fn.generator !== true;
    const known = this.#returning.get(fn);
    if (known !== undefined) return known;
    this.#returning.set(fn, false);
    const returned: Node[] = fn.body.type === 'BlockStatement' ? [] : [fn.body];
    walk(fn.body, (node) => {
      if (isFunction(node)) return false;
      if (node.type === 'ReturnStatement' && node.argument) returned.push(node.argument);
      return true;
    });
    const result = returned.length > 0 && returned.every((it) => this.isPromise(it));
    this.#returning.set(fn, result);
    return result;
  }

  /** `response` in `const response = await fetch(…)`. */
  #isResponse(node: Node): boolean {
    const value = this.#facts.bindings.onlySource(node)?.node;
    const call = value?.type === 'AwaitExpression' ? unwrap(value.argument) : undefined;
    return call?.type === 'CallExpression' && this.#isFetch(call);
  }

  #isFetch({ callee }: Call): boolean {
    if (callee.type === 'Super') return false;
    return (
      this.#facts.bindings.isGlobal(callee, 'fetch') ||
      /^(?:node|cross|isomorphic)-fetch/.test(moduleOf(this.#facts, callee) ?? '')
    );
  }

  #isOfPromiseModule(callee: Node): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    if (name !== undefined && immediate.test(name)) return false;
    const module = moduleOf(this.#facts, callee);
    if (module === undefined) return false;
    if (promiseModules.test(module)) return true;
    const created = createdBy(this.#facts, callee);
    return (
      clientModules.test(module) &&
      created !== undefined &&
      (promiseClients.test(created) || module === 'jose') &&
      !immediate.test(name ?? '')
    );
  }

  #calleeText({ callee }: Call): string {
    const text = this.#facts.code.getText(callee).replace(/\s+/g, '');
    return text.includes('(') ? '' : text;
  }
}

/** The module that a function or an object comes from: `axios` for `axios.create().get`. */
export function moduleOf(facts: Facts, node: Node, depth = 0): string | undefined {
  if (depth > 8) return undefined;
  const value = unwrap(node);
  const next = (part: Node) => moduleOf(facts, part, depth + 1);
  switch (value.type) {
    case 'Identifier': {
      const source = facts.bindings.onlySource(value);
      if (source !== undefined) return isFunction(source.node) ? undefined : next(source.node);
      const def = facts.bindings.variableOf(value)?.defs[0];
      return def?.type === 'ImportBinding' && def.parent.type === 'ImportDeclaration'
        ? String(def.parent.source.value)
        : undefined;
    }
    case 'MemberExpression':
      return next(value.object as Node);
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
      return isMaker ? next(value.callee as Node) : undefined;
    }
    default:
      return undefined;
  }
}

/** Name of the class that made an object, or of the function that was taken out of a module. */
function createdBy(facts: Facts, callee: Node): string | undefined {
  let object = unwrap(callee);
  while (object.type === 'MemberExpression') object = unwrap(object.object as Node);
  const source = facts.bindings.onlySource(object);
  const made = source && unwrap(source.node);
  if (made?.type === 'NewExpression') {
    return made.callee.type === 'Identifier'
      ? made.callee.name
      : made.callee.type === 'MemberExpression'
        ? propertyName(made.callee)
        : undefined;
  }
  return source?.path[0] ?? (object.type === 'Identifier' ? object.name : undefined);
}

/** What the code does with a promise. */
export type PromiseUse = 'handled' | 'dropped' | 'tested' | 'read';

/** How a promise is used where it stands; for a variable, the worst of its uses if it is never awaited. */
export function useOf(facts: Facts, promise: Node, depth = 0): { use: PromiseUse; at: Node } {
  const parent = parentOf(promise);
  const handled = { use: 'handled' as const, at: promise };
  switch (parent?.type) {
    case 'ChainExpression':
    case 'LogicalExpression':
      if (parent.type === 'LogicalExpression' && parent.left === promise) return { use: 'tested', at: promise };
      return useOf(facts, parent, depth);
    case 'ConditionalExpression':
      return parent.test === promise ? { use: 'tested', at: promise } : useOf(facts, parent, depth);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === promise ? useOf(facts, parent, depth) : { use: 'dropped', at: promise };
    case 'ExpressionStatement':
      return { use: 'dropped', at: promise };
    case 'IfStatement':
    case 'WhileStatement':
      return { use: 'tested', at: promise };
    case 'UnaryExpression':
      return parent.operator === '!' ? { use: 'tested', at: promise } : handled;
    case 'BinaryExpression':
    case 'TemplateLiteral':
      return { use: 'read', at: promise };
    case 'MemberExpression':
      if (parent.object !== promise) return handled;
      return ['then', 'catch', 'finally', '?', undefined].includes(propertyName(parent))
        ? handled
        : { use: 'read', at: promise };
    case 'VariableDeclarator':
      if (parent.id.type === 'ObjectPattern') return { use: 'read', at: promise };
      return depth > 2 ? handled : useOfVariable(facts, parent.id, depth);
    case 'AssignmentExpression':
      if (parent.left.type === 'ObjectPattern') return { use: 'read', at: promise };
      return depth > 2 || parent.left.type !== 'Identifier' ? handled : useOfVariable(facts, parent.left, depth);
    case 'ForOfStatement':
      return parent.right === promise && !parent.await ? { use: 'read', at: promise } : handled;
    default:
      return handled;
  }
}

function useOfVariable(facts: Facts, name: Node, depth: number): { use: PromiseUse; at: Node } {
  const variable = facts.bindings.variableOf(name);
  const handled = { use: 'handled' as const, at: name };
  if (variable === undefined || variable.references.filter((it) => it.isWrite()).length !== 1) return handled;
  const reads = variable.references.filter((it) => it.isRead()).map((it) => it.identifier as Node);
  if (reads.length === 0) return { use: 'dropped', at: name };
  const uses = reads.map((it) => useOf(facts, it, depth + 1));
  if (uses.some(({ use }, index) => use === 'handled' && reads[index] !== undefined && !isLoggedOnly(reads[index])))
    return handled;
  return uses.find(({ use }) => use !== 'handled') ?? { use: 'dropped', at: name };
}

/** Handing a promise to the console does not wait for it. */
function isLoggedOnly(node: Node): boolean {
  const call = parentOf(node);
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.callee.object.type === 'Identifier' &&
    call.callee.object.name === 'console'
  );
}

/** A rejection is dealt with, so that leaving the promise alone may be meant. */
export function catches(promise: Node): boolean {
  const call = unwrap(promise);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const name = propertyName(call.callee);
  return (
    name === 'catch' ||
    (name === 'then' && call.arguments.length > 1) ||
    (name === 'finally' && catches(call.callee.object as Node))
  );
}

export function isInAsync(node: Node): boolean {
  return enclosingFunction(node)?.async === true;
}
