import type { Facts } from './facts.ts';
import { isFunction, isInside, type Node, parentOf, rangeOf, unwrap, walk } from './node.ts';
import type { Root } from './origins.ts';

/** A name or a call that stands for code elsewhere, with all that is named there. */
interface Carrier {
  node: Node;
  /** What the name stands for; undefined for calls of functions. */
  value: Node | undefined;
  keys: ReadonlySet<string>;
}

/** Names and functions that are followed from one to the next. */
const MAX_DEPTH = 3;
/** Names of a path that are told apart. Nothing that Auth0 hands out is as deep. */
const MAX_NAMES = 20;

const known = new WeakMap<Facts, Mentions>();

/** What has to do with a value: names it or a part of it, also through a variable or a function. */
export function mentionOf(facts: Facts, root: Root, path: readonly string[]): Mention {
  const mentions = known.get(facts) ?? new Mentions(facts);
  known.set(facts, mentions);
  return mentions.of(root, path);
}

/** Where a script names one value. There is one for each value, so that it may be a key. */
export class Mention {
  readonly #key: string;
  readonly #places: readonly Node[];
  readonly #carriers: readonly Carrier[];

  constructor(key: string, places: readonly Node[], carriers: readonly Carrier[]) {
    this.#key = key;
    this.#places = places;
    this.#carriers = carriers;
  }

  /** Whether an expression has to do with the value. */
  isIn(test: Node): boolean {
    return (
      someWithin(this.#places, test, (node) => node, alwaysTrue) ||
      someWithin(
        this.#carriers,
        test,
        ({ node }) => node,
        ({ value, keys }) => keys.has(this.#key) && (value === undefined || !isInside(test, value)),
      )
    );
  }
}

/**
 * Where a script names what Auth0 hands to it. Read once for the whole script: looking through every condition for each
 * field that is read takes seconds where there are many of both.
 */
class Mentions {
  readonly #facts: Facts;
  readonly #known = new Map<string, Mention>();
  /** By what they name, or name a part of, in the order of writing. */
  readonly #places = new Map<string, Node[]>();
  /** In the order of writing. */
  readonly #carriers: Carrier[] = [];
  readonly #carried = new Map<Node, Map<number, ReadonlySet<string>>>();

  constructor(facts: Facts) {
    this.#facts = facts;
    const nodes: Node[] = [];
    walk(facts.code.ast, (node) => {
      nodes.push(node);
      return true;
    });
    for (const node of nodes.sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0])) {
      for (const key of this.#named(node)) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [node]);
        else places.push(node);
      }
      for (const { value, code } of this.#codeBehind(node)) {
        const keys = this.#carriedBy(code, 1);
        if (keys.size > 0) this.#carriers.push({ node, value, keys });
      }
    }
  }

  of(root: Root, path: readonly string[]): Mention {
    const key = keyOf(root, path.slice(0, MAX_NAMES));
    const mention = this.#known.get(key) ?? new Mention(key, this.#places.get(key) ?? [], this.#carriers);
    this.#known.set(key, mention);
    return mention;
  }

  /** Keys of all values that a node itself names, and of those that they are parts of. */
  #named(node: Node): Set<string> {
    const keys = new Set<string>();
    if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return keys;
    for (const { root, path } of this.#facts.origins.of(node)) {
      for (let length = 0; length <= Math.min(path.length, MAX_NAMES); length++) {
        keys.add(keyOf(root, path.slice(0, length)));
      }
    }
    return keys;
  }

  /** The body of a function that is called, what a name stands for. */
  #codeBehind(node: Node): { value?: Node; code: Node }[] {
    const { bindings } = this.#facts;
    if (node.type === 'CallExpression') {
      const asked = bindings.functionOf(node.callee as Node);
      return asked === undefined ? [] : [{ code: asked.body }];
    }
    if (node.type !== 'Identifier' || parentOf(node)?.type === 'MemberExpression') return [];
    const source = bindings.onlySource(node);
    const value = source && !isFunction(source.node) ? unwrap(source.node) : undefined;
    return value === undefined ? [] : [{ value, code: value }];
  }

  /** All that code names, itself or through names and functions. */
  #carriedBy(code: Node, depth: number): ReadonlySet<string> {
    const byDepth = this.#carried.get(code) ?? new Map<number, ReadonlySet<string>>();
    this.#carried.set(code, byDepth);
    const before = byDepth.get(depth);
    if (before !== undefined) return before;
    const keys = new Set<string>();
    walk(code, (node) => {
      for (const key of this.#named(node)) keys.add(key);
      for (const { value, code: next } of depth < MAX_DEPTH ? this.#codeBehind(node) : []) {
        if (value !== undefined && isInside(code, value)) continue; // a name within what it stands for
        for (const key of this.#carriedBy(next, depth + 1)) keys.add(key);
      }
      return true;
    });
    byDepth.set(depth, keys);
    return keys;
  }
}

function keyOf(root: Root, path: readonly string[]): string {
  return [root, ...path].join('\0');
}

function alwaysTrue(): boolean {
  return true;
}

/** Whether one of the things fits whose node is in a part of the script. They are in the order of writing. */
function someWithin<Thing>(
  things: readonly Thing[],
  part: Node,
  nodeOf: (thing: Thing) => Node,
  fits: (thing: Thing) => boolean,
): boolean {
  const [from, to] = rangeOf(part);
  for (let at = firstFrom(things, from, nodeOf); at < things.length; at++) {
    const thing = things[at] as Thing;
    const [start, end] = rangeOf(nodeOf(thing));
    if (start >= to) return false;
    if (end <= to && fits(thing)) return true;
  }
  return false;
}

/** Index of the first thing that begins at an offset or behind it. */
function firstFrom<Thing>(things: readonly Thing[], offset: number, nodeOf: (thing: Thing) => Node): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rangeOf(nodeOf(things[middle] as Thing))[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
