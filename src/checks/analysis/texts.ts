import type { Scope, SourceCode } from 'eslint';
import { type Bindings, isMethod, type Parameter, type Source } from './bindings.ts';
import { isFunction, type Node, parentOf, propertyName, unwrap } from './node.ts';
import type { Origins } from './origins.ts';

/** A part of a string whose value is not known here. */
export interface Hole {
  /** `undefined`: it certainly has no value. `secret`: a secret or setting, that may be missing. */
  why: 'unknown' | 'undefined' | 'secret';
  /** Of the secret, or as written. */
  name: string;
}

/** One value that an expression can have as a string. */
export interface Text {
  parts: (string | Hole)[];
  /** Where it is written: the literal, or the argument that a helper was called with. */
  node: Node;
}

const MAX_TEXTS = 24;
const MAX_DEPTH = 16;
/** Of a text that is put together: longer than whatever has a name or a limit at Auth0. */
const MAX_LENGTH = 2000;
const KEYWORD = /@@[A-Za-z_$][\w$.-]*@@|##[A-Za-z_$][\w$.-]*##/;

/**
 * Works out strings: literals, templates, concatenations, constants, and arguments of helper functions. What was worked
 * out once is remembered: names that stand for many names each, or for themselves, would otherwise take forever.
 */
export class Texts {
  readonly #code: SourceCode;
  readonly #bindings: Bindings;
  readonly #origins: Origins;
  readonly #known = new Map<Node, Text[]>();
  readonly #variables = new Map<Scope.Variable, Text[]>();

  constructor(code: SourceCode, bindings: Bindings, origins: Origins) {
    this.#code = code;
    this.#bindings = bindings;
    this.#origins = origins;
    origins.namesOf = (node) => this.of(node).flatMap((text) => complete(text) ?? []);
  }

  /** Every string that an expression can be; one text with a hole if nothing is known. */
  of(node: Node, depth = 0): Text[] {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const unknown = [this.#hole(node, 'unknown')];
    if (depth > MAX_DEPTH) return unknown;
    this.#known.set(node, unknown); // for names that stand for themselves
    const found = this.#find(unwrap(node), depth);
    const texts = found.length === 0 || found.length > MAX_TEXTS ? unknown : found;
    this.#known.set(node, texts);
    return texts;
  }

  #hole(node: Node, why: Hole['why'], name = this.#code.getText(node).slice(0, 60)): Text {
    return { parts: [{ why, name }], node };
  }

  #find(node: Node, depth: number): Text[] {
    const inner = (part: Node) => this.of(part, depth + 1);
    switch (node.type) {
      case 'Literal':
        return [{ parts: this.#literal(node, String(node.value)), node }];
      case 'TemplateLiteral': {
        const raw = this.#code.getText(node);
        if (KEYWORD.test(raw)) return [this.#hole(node, 'unknown')];
        let texts: Text[] = [{ parts: [], node }];
        for (const [index, quasi] of node.quasis.entries()) {
          const expression = node.expressions[index];
          texts = product(texts, [{ parts: [quasi.value.cooked ?? ''], node }], node);
          if (expression) texts = product(texts, inner(expression), node);
          if (texts.length === 0) break;
        }
        return texts;
      }
      case 'BinaryExpression':
        return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
          ? product(inner(node.left), inner(node.right), node)
          : [];
      case 'ConditionalExpression':
        return [...inner(node.consequent), ...inner(node.alternate)];
      case 'LogicalExpression':
        return node.operator === '&&'
          ? inner(node.right)
          : [...inner(node.left).filter((it) => complete(it) !== ''), ...inner(node.right)].map(withoutMissing);
      case 'Identifier':
        return this.#ofName(node, depth);
      case 'MemberExpression':
        return this.#ofMember(node, depth);
      case 'CallExpression':
        return this.#ofCall(node, depth);
      default:
        return [];
    }
  }

  #literal(node: Node, value: string): (string | Hole)[] {
    const raw = this.#code.getText(node);
    if (!KEYWORD.test(raw)) return [value];
    const parts = raw.slice(1, -1).split(new RegExp(`(${KEYWORD.source})`));
    return parts.filter((it) => it !== '').map((it) => (KEYWORD.test(it) ? { why: 'unknown', name: it } : it));
  }

  #ofName(node: Node & { type: 'Identifier' }, depth: number): Text[] {
    if (this.#bindings.isGlobal(node, 'undefined')) return [this.#hole(node, 'undefined')];
    const variable = this.#bindings.variableOf(node);
    if (variable === undefined) return [];
    const texts = this.#variables.get(variable) ?? this.#ofVariable(variable, node, depth);
    this.#variables.set(variable, texts);
    // What a parameter stands for is shown where the function is called with it.
    return this.#bindings.parameterOf(variable) === undefined ? texts.map((text) => ({ ...text, node })) : texts;
  }

  /** @param node the first of its names that was asked for */
  #ofVariable(variable: Scope.Variable, node: Node, depth: number): Text[] {
    const parameter = this.#bindings.parameterOf(variable);
    if (parameter !== undefined) return this.#ofParameter(parameter, node, depth);
    const sources = this.#bindings.sourcesOf(variable);
    if (sources === undefined) return [];
    if (sources.length === 0) {
      const isPlain = variable.defs.every((def) => def.type === 'Variable' && !isInLoopHead(def.parent));
      return isPlain && !variable.references.some((it) => it.isWrite()) ? [this.#hole(node, 'undefined')] : [];
    }
    return untilTooMany(sources, (source) => this.#ofSource(source, depth));
  }

  #ofParameter({ fn, index, path, defaulted }: Parameter, node: Node, depth: number): Text[] {
    const from = this.#iterated(fn, index);
    if (from !== undefined) return this.#ofSource({ node: from, path: ['[]', ...path], defaulted }, depth);
    if (path.length > 0 || defaulted) return [];
    const { calls, escapes } = this.#bindings.callersOf(fn);
    const values = untilTooMany(calls, ({ arguments: given }) => {
      const argument = given[index];
      if (argument === undefined || given.some((it) => it.type === 'SpreadElement'))
        return [this.#hole(node, 'unknown')];
      return this.of(argument, depth + 1).map((text) => ({ ...text, node: argument as Node }));
    });
    return escapes ? [...values, this.#hole(node, 'unknown')] : values;
  }

  /** The array or object whose elements a function is called with, one after the other. */
  #iterated(fn: Node, index: number): Node | undefined {
    const call = parentOf(fn);
    if (index !== 0 || call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
    const isIterating = ['forEach', 'map', 'filter', 'some', 'every', 'find'].includes(propertyName(call.callee) ?? '');
    return isIterating && call.arguments[0] === fn ? call.callee.object : undefined;
  }

  #ofSource({ node, path, defaulted }: Source, depth: number): Text[] {
    const [first, second, ...rest] = path;
    if (first === undefined) return isFunction(node) ? [] : this.of(node, depth + 1);
    if (first === '[]') {
      const object = this.#keysOf(node);
      if (object && (second === undefined || second === '0') && rest.length === 0) return this.#keys(object, depth);
      const elements = second === undefined ? this.#bindings.arrayOf(node)?.elements : undefined;
      return untilTooMany(elements ?? [], (it) => (it && it.type !== 'SpreadElement' ? this.of(it, depth + 1) : []));
    }
    if (second !== undefined) return [];
    const secret = this.#secret(this.#origins.of(node), first, node);
    if (secret) return defaulted ? [this.#hole(node, 'unknown')] : [secret];
    const object = this.#bindings.objectOf(node);
    return object && !defaulted ? this.#property(object, first, node, depth) : [];
  }

  /** The object behind `Object.keys(object)` and `Object.entries(object)`. */
  #keysOf(node: Node) {
    const isKeys =
      node.type === 'CallExpression' && (isMethod(node, 'Object', 'keys') || isMethod(node, 'Object', 'entries'));
    const argument = isKeys ? node.arguments[0] : undefined;
    return argument && this.#bindings.objectOf(argument);
  }

  #keys(object: Node & { type: 'ObjectExpression' }, depth: number): Text[] {
    return untilTooMany(object.properties, (property) => {
      if (property.type === 'SpreadElement') return [this.#hole(property, 'unknown')];
      const name = propertyName(property);
      if (name === undefined) return this.of(property.key, depth + 1);
      return property.key.type === 'Literal'
        ? this.of(property.key, depth + 1)
        : [{ parts: [name], node: property.key }];
    });
  }

  #ofMember(node: Node & { type: 'MemberExpression' }, depth: number): Text[] {
    const name = propertyName(node);
    if (name === undefined || node.object.type === 'Super') return [];
    const secret = this.#secret(this.#origins.of(node.object), name, node);
    if (secret !== undefined) return [secret];
    const object = this.#bindings.objectOf(node.object);
    if (object === undefined) return [];
    const isMissing = this.#bindings.isOnlyRead(node.object, object) && !(name in Object.prototype);
    const isKnown = object.properties.every(
      (it) => it.type === 'Property' && ![name, undefined].includes(propertyName(it)),
    );
    return isMissing && isKnown ? [this.#hole(node, 'undefined')] : this.#property(object, name, node, depth);
  }

  #secret(holders: ReturnType<Origins['of']>, name: string, node: Node): Text | undefined {
    const [holder] = holders;
    const isSecret =
      (holder?.root === 'event' && holder.path.join('.') === 'secrets') ||
      (holder?.root === 'configuration' && holder.path.length === 0) ||
      (holder?.root === 'context' && holder.path.join('.') === 'webtask.secrets');
    return isSecret && holders.length === 1 ? this.#hole(node, 'secret', name) : undefined;
  }

  #property(object: Node & { type: 'ObjectExpression' }, name: string, node: Node, depth: number): Text[] {
    if (object.properties.some((it) => it.type === 'SpreadElement' || propertyName(it) === undefined)) return [];
    const property = object.properties.findLast((it) => it.type === 'Property' && propertyName(it) === name);
    if (property?.type === 'Property') return this.of(property.value, depth + 1).map((text) => ({ ...text, node }));
    return []; // it may be added later
  }

  #ofCall(node: Node & { type: 'CallExpression' }, depth: number): Text[] {
    const { callee } = node;
    const [argument] = node.arguments;
    if (this.#bindings.isGlobal(callee, 'String') && argument) return this.of(argument, depth + 1);
    if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return [];
    const method = propertyName(callee);
    if (method === 'join' && callee.object.type === 'ArrayExpression') {
      const separator = argument ? (complete(this.of(argument, depth + 1)[0]) ?? ',') : ',';
      let texts: Text[] = [{ parts: [], node }];
      for (const [index, element] of callee.object.elements.entries()) {
        if (!element) return [];
        const before: Text[] = [{ parts: [index === 0 ? '' : separator], node }];
        texts = product(product(texts, before, node), this.of(element, depth + 1), node);
        if (texts.length === 0) break;
      }
      return texts;
    }
    if (method === 'concat' && argument) {
      return product(this.of(callee.object, depth + 1), this.of(argument, depth + 1), node);
    }
    const object = this.of(callee.object, depth + 1);
    if (object.some((it) => complete(it) === undefined)) return [];
    if (method === 'toLowerCase') return object.map((it) => ({ parts: [(complete(it) ?? '').toLowerCase()], node }));
    return method === 'trim' ? object.map((it) => ({ parts: [(complete(it) ?? '').trim()], node })) : [];
  }
}

/** The string, if all of it is known. */
export function complete(text: Text | undefined): string | undefined {
  return text?.parts.every((part) => typeof part === 'string') ? text.parts.join('') : undefined;
}

/** What is known of the beginning, up to the first hole. */
export function prefixOf({ parts }: Text): string {
  const end = parts.findIndex((part) => typeof part !== 'string');
  return parts.slice(0, end === -1 ? parts.length : end).join('');
}

export function firstHole({ parts }: Text): Hole | undefined {
  const hole = parts.find((part) => typeof part !== 'string');
  return typeof hole === 'string' ? undefined : hole;
}

/** None where they are too many, or one of them is too long. */
function product(left: readonly Text[], right: readonly Text[], node: Node): Text[] {
  if (left.length * right.length > MAX_TEXTS) return [];
  const texts = left.flatMap((a) =>
    right.map((b) => ({ parts: merge([...a.parts, ...b.parts]), node: b.node === a.node ? a.node : node })),
  );
  return texts.every(({ parts }) => lengthOf(parts) <= MAX_LENGTH) ? texts : [];
}

/** A part that is not known counts as one letter. */
function lengthOf(parts: readonly (string | Hole)[]): number {
  return parts.reduce((length, part) => length + (typeof part === 'string' ? part.length : 1), 0);
}

/** The texts of all things, one after the other. The rest are not asked for where there are too many to be of use. */
function untilTooMany<Thing>(things: readonly Thing[], textsOf: (thing: Thing) => Text[]): Text[] {
  const texts: Text[] = [];
  for (const thing of things) {
    texts.push(...textsOf(thing));
    if (texts.length > MAX_TEXTS) break;
  }
  return texts;
}

function merge(parts: readonly (string | Hole)[]): (string | Hole)[] {
  const merged: (string | Hole)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}

/** After `||` a missing value has been replaced. */
function withoutMissing(text: Text): Text {
  return {
    ...text,
    parts: text.parts.map((part) => (typeof part === 'string' ? part : { why: 'unknown', name: part.name })),
  };
}

function isInLoopHead(declaration: Node | null): boolean {
  const loop = declaration ? parentOf(declaration) : undefined;
  return loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement';
}
