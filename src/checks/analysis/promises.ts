import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from './facts.ts';
import { methodOf } from './methods.ts';
import { createdBy, moduleOf } from './modules.ts';
import { type Call, type FunctionNode, isFunction, type Node, parentOf, propertyName, unwrap, walk } from './node.ts';
import { isFetched } from './responses.ts';

/** Modules that are one function returning a promise, with methods that do too. */
const promiseModules =
  /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|axios|got|ky|phin|bent|superagent|request-promise(?:-native)?|undici)(?:@|$)/;
/** Classes whose objects answer every call with a promise. */
const promiseClients =
  /^(?:ManagementClient|AuthenticationClient|UserInfoClient|Client|WebClient|GraphQLClient|OpenAI|Redis|IncomingWebhook|Onfido)$/;
const clientModules =
  /^(?:auth0|graphql-request|@slack\/web(?:-api|hook)|openai|stripe|@sendgrid\/|nodemailer|@aws-sdk\/|@okta\/|@hubspot\/|firebase-admin|@google-cloud\/|@descope\/|@onfido\/|jose|mailgun|@mailchimp\/|ioredis|pg|mongodb|mysql2\/promise|redis|fs\/promises|node:fs\/promises|timers\/promises|node:timers\/promises|dns\/promises|jwks-rsa)/;
/** Clients whose tagged templates are queries: sql`select 1`. */
const queryModules = /^(?:postgres|@vercel\/postgres|@neondatabase\/serverless|@planetscale\/database)(?:@|$)/;
const functionalModules = /^(?:jose|openid-client|@panva\/hkdf)(?:@|$)/;
const functionalNames =
  /^(?:hkdf|jwtVerify|jwtDecrypt|importJWK|importPKCS8|importSPKI|importX509|exportJWK|exportPKCS8|exportSPKI|generateKeyPair|generateSecret|compactVerify|compactDecrypt|calculateJwkThumbprint|discovery|authorizationCodeGrant|clientCredentialsGrant|refreshTokenGrant|genericGrantRequest|fetchUserInfo|tokenIntrospection|tokenRevocation|calculatePKCECodeChallenge)$/;
/** Methods of such modules that answer at once. */
const immediate =
  /^(?:create|on|once|off|use|extend|setApiKey|setRegion|isAxiosError|isCancel|decodeJwt|decodeProtectedHeader|createRemoteJWKSet|createLocalJWKSet|initializeApp|credential|cert|auth|apps|app|db|collection|doc|ref|firestore|database|createTransport|createClient|interceptors|getUri|CancelToken|defaults|toString|setHeader|setHeaders|setProtectedHeader|setIssuedAt|setIssuer|setAudience|setSubject|setExpirationTime|setNotBefore|setJti|set|add|bind|call|apply|then|catch|finally|from|messages|users|base64url)$/;
/** Of clients, `create` makes a record; of modules, a client. Pipelines of Redis are sent by `exec`. */
const immediateOfClients = /^(?:pipeline|multi|duplicate|disconnect|defineCommand)$/;
/** Methods of records and tables, of modules that are called in chains. */
const recordMethods: Readonly<Record<string, RegExp>> = {
  twilio: /^(?:create|fetch|update|remove|list|page)$/,
  airtable: /^(?:create|update|replace|destroy|find|firstPage|all)$/,
  stripe: /^(?:create|retrieve|update|del|list|search|cancel|confirm|capture|attach|detach|pay|expire|resume)$/,
  '@sanity/client': /^(?:fetch|create|createOrReplace|createIfNotExists|delete|mutate|getDocuments?|commit)$/,
  '@google-cloud/storage': /^(?:download|save|upload|exists|delete|copy|move|get|getFiles|getMetadata|setMetadata)$/,
};
/** Objects that are built up step by step until one of these gives the result: `new SignJWT(payload).sign(key)`. */
const builders = /^(?:SignJWT|EncryptJWT|(?:Compact|Flattened|General)(?:Sign|Encrypt))$/;
const lastSteps = /^(?:sign|encrypt)$/;
/** Classes that talk to a service, by their names, and the methods that do so, by theirs. */
const serviceClasses = /(?:Client|A[Pp][Ii]|S[Dd][Kk])$/;
const serviceMethods =
  /^(?:(?:get|list|fetch|create|update|delete|register|send|post|put|patch|search|query|find|verify|authenticate|assign|link|unlink|upsert|evaluate|assess)(?:[A-Z]\w*)?|request|execute|login|logIn|signIn|flush|closeAndFlush)$/;
const notService = /(?:Sync|Ur[il]|UR[IL]|Headers?|Options|Config|Client|Params)$/;
/** Its methods return requests: `get(…).promise()`. */
const withPromiseStep = /^aws-sdk(?:@|$)/;
/** Of loggers and collectors of any kind. */
const flushing = /^(?:flush|closeAndFlush)$/;
/** Methods that only the client of Auth0's Management API has, wherever the client comes from. */
const ofManagement =
  /^(?:assignRolestoUser|removeRolesFromUser|assignPermissionsToUser|getUsersByEmail|getGuardianEnrollments|linkUsers|unlinkUsers)$/;
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
    if (value.type === 'TaggedTemplateExpression') return this.#isQuery(value);
    return value.type === 'CallExpression' && this.#returnsPromise(value);
  }

  #returnsPromise(call: Call): boolean {
    const { callee } = call;
    const { bindings, origins } = this.#facts;
    if (callee.type === 'Super') return false;
    const fn = isFunction(callee) ? callee : (bindings.functionOf(callee) ?? this.#elsewhere(callee));
    if (fn !== undefined) return this.returnsPromises(fn);
    if (bindings.isGlobal(callee, 'fetch')) return true;
    const [origin] = origins.of(callee);
    if (origin?.root === 'api') {
      return (
        origin.handler?.trigger !== undefined &&
        findApiMethod(origin.handler.trigger, origin.path.join('.'))?.async === true
      );
    }
    if (isRuleUtility(this.#facts, callee)) return true;
    if (origin?.root === 'auth0') return /^users\.update(?:App|User)Metadata$/.test(origin.path.join('.'));
    if (callee.type === 'MemberExpression') {
      const name = propertyName(callee) ?? '';
      const object = callee.object as Node;
      if (['then', 'catch', 'finally'].includes(name)) return this.isPromise(object);
      if (bindings.isGlobal(object, 'Promise')) return combinators.has(name);
      if (bodyReaders.has(name) && this.#isResponse(object)) return true;
    }
    if (this.#isOfFunctionalModule(callee) || this.#isOfAws(call) || this.#isImportedRequest(callee)) return true;
    if (call.arguments.some((it) => isFunction(it))) return false; // told by a callback instead
    if (callee.type === 'MemberExpression' && ofManagement.test(propertyName(callee) ?? '')) return true;
    if (this.#givesResponse(call)) return true;
    return this.#isOfPromiseModule(callee) || this.#awaited.has(this.#calleeText(call));
  }

  /** A query, and no part of another: sql`select ${sql`a`}`. */
  #isQuery({ tag, ...node }: Node & { type: 'TaggedTemplateExpression' }): boolean {
    const isPart = parentOf(node as Node)?.type === 'TemplateLiteral';
    if (tag.type !== 'Identifier' || isPart) return false;
    const source = this.#facts.bindings.onlySource(tag)?.node;
    const made = source?.type === 'CallExpression' && !this.#facts.bindings.isGlobal(source.callee as Node, 'require');
    return queryModules.test(moduleOf(this.#facts, made ? (source.callee as Node) : tag) ?? '');
  }

  /** A method of an object or a class of the file, or a function that was put on `global` and is called by its name. */
  #elsewhere(callee: Node): FunctionNode | undefined {
    if (callee.type !== 'Identifier') return methodOf(this.#facts, callee);
    if (this.#facts.bindings.variableOf(callee) !== undefined) return undefined;
    const found = this.#facts.nodes('AssignmentExpression').flatMap(({ left, right }) => {
      const isGlobal = left.type === 'MemberExpression' && this.#facts.bindings.isGlobal(left.object as Node, 'global');
      return isGlobal && propertyName(left) === callee.name && isFunction(right) ? [right] : [];
    });
    return found.length === 1 ? found[0] : undefined;
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
    const result =
      returned.length > 0 && returned.every((it) => this.isPromise(this.#facts.bindings.onlySource(it)?.node ?? it));
    this.#returning.set(fn, result);
    return result;
  }

  /** Modules whose functions return promises, and functions that `promisify` or `emitterFor` of CloudEvents made. */
  #isOfFunctionalModule(callee: Node): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : createdBy(this.#facts, callee);
    const module = moduleOf(this.#facts, callee);
    if (module !== undefined && functionalModules.test(module)) return name !== undefined && functionalNames.test(name);
    const made = this.#facts.bindings.onlySource(callee)?.node;
    return (
      made?.type === 'CallExpression' && /(?:^|\.)(?:promisify|emitterFor)$/.test(this.#facts.code.getText(made.callee))
    );
  }

  /** `fetchRestrictions` of a module of the same project: named after `fetch`, so it answers like it. */
  #isImportedRequest(callee: Node): boolean {
    if (callee.type !== 'Identifier' || !/^fetch[A-Z]|[a-z]Async$/.test(callee.name)) return false;
    return /^(?:actions:|\.)/.test(moduleOf(this.#facts, callee) ?? '');
  }

  /** `client.send(new GetSecretValueCommand(…))`, also through a name, `getSecretValue(…).promise()`. */
  #isOfAws({ callee, arguments: [argument] }: Call): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    if (name === 'promise') return argument === undefined;
    const command = argument && (this.#facts.bindings.onlySource(argument as Node)?.node ?? argument);
    const made = command?.type === 'NewExpression' && command.callee.type === 'Identifier' ? command.callee.name : '';
    return name === 'send' && made.endsWith('Command');
  }

  /**
   * A function of another module whose answer is used as what `fetch` gives: its `status` or `ok` is read, and its
   * `json()` is waited for. Nothing else gives such an object, and `fetch` gives a promise of it.
   */
  #givesResponse(call: Call): boolean {
    const { bindings } = this.#facts;
    const parent = parentOf(call);
    const name =
      parent?.type === 'VariableDeclarator' && parent.init === call
        ? parent.id
        : parent?.type === 'AssignmentExpression' && parent.right === call
          ? (parent.left as Node)
          : undefined;
    const variable = name?.type === 'Identifier' ? bindings.variableOf(name) : undefined;
    if (variable === undefined || bindings.sourcesOf(variable)?.length !== 1) return false;
    if (moduleOf(this.#facts, call.callee as Node) === undefined) return false;
    const uses = variable.references.flatMap(({ identifier }) => {
      const member = parentOf(identifier as Node);
      return member?.type === 'MemberExpression' && member.object === identifier ? [member] : [];
    });
    const isWaitedFor = uses.some((it) => {
      const reading = parentOf(it);
      return (
        bodyReaders.has(propertyName(it) ?? '') &&
        reading?.type === 'CallExpression' &&
        parentOf(reading)?.type === 'AwaitExpression'
      );
    });
    return isWaitedFor && uses.some((it) => ['ok', 'status'].includes(propertyName(it) ?? ''));
  }

  /** What `fetch` has answered, or what is called so: `response` in `const response = await load()`. */
  #isResponse(node: Node): boolean {
    if (isFetched(this.#facts, node)) return true;
    const value = this.#facts.bindings.onlySource(node)?.node;
    return (
      value?.type === 'AwaitExpression' &&
      node.type === 'Identifier' &&
      /^(?:res|resp|result|reply)$|response$/i.test(node.name)
    );
  }

  #isOfPromiseModule(callee: Node): boolean {
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    const module = moduleOf(this.#facts, callee);
    if (module === undefined) return false;
    const ofRecords = recordMethods[module.replace(/(?!^)@.*/, '')];
    if (ofRecords !== undefined) return name !== undefined && ofRecords.test(name);
    if (flushing.test(name ?? '')) return true;
    const created = createdBy(this.#facts, callee) ?? '';
    if (builders.test(created)) return lastSteps.test(name ?? '');
    if (clientModules.test(module) && promiseClients.test(created)) {
      const isDone = immediate.test(name ?? '') && !/^(?:create|set|add)$/.test(name ?? '');
      return !isDone && !immediateOfClients.test(name ?? '');
    }
    const isService = serviceClasses.test(created) && !withPromiseStep.test(module);
    if (isService && serviceMethods.test(name ?? '') && !notService.test(name ?? '')) return true;
    return promiseModules.test(module) && !immediate.test(name ?? '');
  }

  #calleeText({ callee }: Call): string {
    const text = this.#facts.code.getText(callee).replace(/\s+/g, '');
    return text.includes('(') ? '' : text;
  }
}

/** `updateAppMeta` of Auth0's own utilities for rules. */
function isRuleUtility(facts: Facts, callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    /^update(?:App|User)Meta$/.test(propertyName(callee) ?? '') &&
    createdBy(facts, callee) === 'Auth0UserUpdateUtilities'
  );
}
