import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from './facts.ts';
import { type Call, type FunctionNode, isFunction, type Node, parentOf, propertyName, unwrap, walk } from './node.ts';

/** Modules that are one function returning a promise, with methods that do too. */
const promiseModules =
  /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|axios|got|ky|phin|bent|superagent|request-promise(?:-native)?|undici)(?:@|$)/;
/** Classes whose objects answer every call with a promise. */
const promiseClients =
  /^(?:ManagementClient|AuthenticationClient|UserInfoClient|Client|WebClient|GraphQLClient|OpenAI)$/;
const clientModules =
  /^(?:auth0|graphql-request|@slack\/web-api|openai|stripe|twilio|@sendgrid\/|nodemailer|@aws-sdk\/|@okta\/|@hubspot\/|firebase-admin|@google-cloud\/|@descope\/|@onfido\/|jose|mailgun|@mailchimp\/|ioredis|pg|mongodb|mysql2\/promise|redis|fs\/promises|node:fs\/promises|timers\/promises|node:timers\/promises|dns\/promises|jwks-rsa)/;
const functionalModules = /^(?:jose|openid-client)(?:@|$)/;
const functionalNames =
  /^(?:jwtVerify|jwtDecrypt|importJWK|importPKCS8|importSPKI|importX509|exportJWK|exportPKCS8|exportSPKI|generateKeyPair|generateSecret|compactVerify|compactDecrypt|calculateJwkThumbprint|discovery|authorizationCodeGrant|clientCredentialsGrant|refreshTokenGrant|genericGrantRequest|fetchUserInfo|tokenIntrospection|tokenRevocation|calculatePKCECodeChallenge)$/;
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
      this.#awaited.delete('');
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
    if (this.#isOfFunctionalModule(callee) || this.#isOfAws(call)) return true;
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

  /** Modules whose functions return promises, and functions that `promisify` made. */
  #isOfFunctionalModule(callee: Node): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : createdBy(this.#facts, callee);
    const module = moduleOf(this.#facts, callee);
    if (module !== undefined && functionalModules.test(module)) return name !== undefined && functionalNames.test(name);
    const made = this.#facts.bindings.onlySource(callee)?.node;
    return made?.type === 'CallExpression' && /(?:^|\.)promisify$/.test(this.#facts.code.getText(made.callee));
  }

  /** `client.send(new GetSecretValueCommand(…))`, `getSecretValue(…).promise()`. */
  #isOfAws({ callee, arguments: [command] }: Call): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    if (name === 'promise') return command === undefined;
    const made = command?.type === 'NewExpression' && command.callee.type === 'Identifier' ? command.callee.name : '';
    return name === 'send' && made.endsWith('Command');
  }

  /** `response` in `const response = await fetch(…)`. */
  #isResponse(node: Node): boolean {
    const value = this.#facts.bindings.onlySource(node)?.node;
    return (
      value?.type === 'AwaitExpression' &&
      node.type === 'Identifier' &&
      /^(?:res|resp|result|reply)$|response$/i.test(node.name)
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
      clientModules.test(module) && created !== undefined && promiseClients.test(created) && !immediate.test(name ?? '')
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
      if (source !== undefined) return isFunction(source.node) ? undefined : next(resultOf(facts, source.node));
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
function createdBy(facts: Facts, callee: Node): string | undefined {
  let object = unwrap(callee);
  while (object.type === 'MemberExpression') object = unwrap(object.object as Node);
  const source = facts.bindings.onlySource(object);
  const made = source && resultOf(facts, source.node);
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
export type PromiseUse = 'handled' | 'dropped' | 'tested' | 'read' | 'passed';

/** How a promise is used where it stands; for a variable, the worst of its uses if it is never awaited. */
export function useOf(facts: Facts, promise: Node, depth = 0): PromiseUse {
  const parent = parentOf(promise);
  switch (parent?.type) {
    case 'ChainExpression':
      return useOf(facts, parent, depth);
    case 'LogicalExpression':
      return parent.left === promise ? 'tested' : useOf(facts, parent, depth);
    case 'ConditionalExpression':
      return parent.test === promise ? 'tested' : useOf(facts, parent, depth);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === promise ? useOf(facts, parent, depth) : 'dropped';
    case 'ExpressionStatement':
      return 'dropped';
    case 'IfStatement':
    case 'WhileStatement':
      return 'tested';
    case 'UnaryExpression':
      return parent.operator === '!' ? 'tested' : 'handled';
    case 'BinaryExpression':
      return parent.operator === 'instanceof' ? 'handled' : 'read';
    case 'TemplateLiteral':
      return 'read';
    case 'MemberExpression':
      if (parent.object !== promise) return 'handled';
      return ['then', 'catch', 'finally', undefined].includes(propertyName(parent)) ? 'handled' : 'read';
    case 'VariableDeclarator':
      if (parent.id.type === 'ObjectPattern') return 'read';
      return depth > 2 ? 'handled' : useOfVariable(facts, parent.id, depth);
    case 'AssignmentExpression':
      if (parent.left.type === 'ObjectPattern') return 'read';
      return depth > 2 || parent.left.type !== 'Identifier' ? 'handled' : useOfVariable(facts, parent.left, depth);
    case 'ForOfStatement':
      return parent.right === promise && !parent.await ? 'read' : 'handled';
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === promise ? 'handled' : useOfArgument(facts, parent, promise, depth);
    case 'Property':
      return depth > 0 && isHandedOn(parent) ? 'passed' : 'handled';
    default:
      return 'handled';
  }
}

const takingValues =
  /^(?:JSON\.\w+|String|Number|Boolean|parseInt|parseFloat|Object\.\w+|Array\.(?:isArray|from)|console\.\w+|encodeURIComponent|decodeURIComponent|Buffer\.from)$/;

/** What a function does with a promise that it is called with. */
function useOfArgument(
  facts: Facts,
  call: Node & { type: 'CallExpression' | 'NewExpression' },
  promise: Node,
  depth: number,
): PromiseUse {
  if (call.callee.type === 'Super') return 'handled';
  const callee = facts.code.getText(call.callee);
  if (takingValues.test(callee)) return callee.startsWith('console.') ? 'dropped' : 'read';
  if (facts.origins.of(call.callee).some(({ root }) => root === 'api')) return depth > 0 ? 'read' : 'handled';
  const fn = facts.bindings.functionOf(call.callee);
  const parameter = fn?.params[call.arguments.indexOf(promise as (typeof call.arguments)[number])];
  if (parameter?.type === 'Identifier' && depth < 3) return useOfVariable(facts, parameter, depth);
  return depth > 0 && !collecting.test(callee) && !isWaitedFor(call) ? 'passed' : 'handled';
}

const collecting = /(?:^|\.)(?:push|add|set|unshift|waitUntil|defer|all|allSettled|race|any|resolve|apply|call|bind)$/;

function isWaitedFor(call: Node): boolean {
  const parent = parentOf(call);
  return (
    parent?.type === 'AwaitExpression' ||
    parent?.type === 'ReturnStatement' ||
    parent?.type === 'ArrowFunctionExpression'
  );
}

/** A property of an object literal that a function is called with: `new Client({ token })`. */
function isHandedOn(property: Node): boolean {
  const object = parentOf(property);
  const user = object && parentOf(object);
  if (user?.type === 'Property') return isHandedOn(user);
  return user?.type === 'NewExpression' || user?.type === 'CallExpression';
}

function useOfVariable(facts: Facts, name: Node, depth: number): PromiseUse {
  const variable = facts.bindings.variableOf(name);
  if (variable === undefined) return 'handled';
  const isWrittenOnce = variable.references.filter((it) => it.isWrite()).length <= 1;
  const reads = variable.references.filter((it) => it.isRead()).map((it) => it.identifier as Node);
  if (reads.length === 0) return isWrittenOnce ? 'dropped' : 'handled';
  const uses = reads.map((it) => useOf(facts, it, depth + 1));
  // Whoever takes a property of it takes it for the result, even if it is returned as well.
  if (uses.includes('read') && (isWrittenOnce || !uses.includes('handled'))) return 'read';
  if (uses.includes('handled') || !isWrittenOnce) return 'handled';
  return (['tested', 'passed', 'dropped'] as const).find((use) => uses.includes(use)) ?? 'handled';
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
