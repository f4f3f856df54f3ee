import {
  create,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  is,
  objectPrototype,
  ownKeys,
  putElement,
  setPrototypeOf,
} from '../realm/intrinsics.ts';
import { events, net, stream } from '../realm/node.ts';
import { denied } from './pin.ts';

/**
 * Lets Node load something of its own as if there were no script.
 *
 * Attack: a setter on `Object.prototype`, or a Proxy for the prototype of a prototype. Node fills the objects of its
 * bindings, and the prototypes of its classes, by assignment, so the script is given natives that nobody exports: the flags
 * of V8, snapshots of the heap, lists of all objects, WASI. So what everything inherits is as it was for that moment.
 */
export function undisturbed<Result>(load: () => Result): Result {
  return without(inherited.length, load);
}

/** As `undisturbed`, for what all objects inherit alone: quick enough for each file that is loaded. */
export function uninherited<Result>(work: () => Result): Result {
  return without(1, work);
}

function without<Result>(count: number, load: () => Result): Result {
  const before = cleared;
  if (before >= count) {
    return load();
  }
  const taken: Taken[] = [];
  cleared = count;
  try {
    for (let index = before; index < count; index++) {
      restore(inherited[index] as Inherited, taken);
    }
    return load();
  } finally {
    cleared = before;
    for (let index = taken.length - 1; index >= 0; index--) {
      giveBack(taken[index] as Taken);
    }
  }
}

/** How many of `inherited` are as they were. */
let cleared = 0;

interface Inherited {
  object: object;
  prototype: object | null;
  /** Descriptors by key, which may be a symbol. */
  before: Record<PropertyKey, PropertyDescriptor>;
}

/** What the script had made of it: a property, or the prototype where there is no key. */
interface Taken {
  object: object;
  key: PropertyKey | undefined;
  value: PropertyDescriptor | object | null;
}

const { Readable, Writable, Duplex, Transform } = stream;
/** What the classes and bindings of Node inherit from, all objects first, and what it goes through lists with. */
const inherited: Inherited[] = [];
for (const object of [
  ...[
    Object,
    Function,
    Array,
    Error,
    events,
    stream,
    Readable,
    Writable,
    Duplex,
    Transform,
    net.Socket,
    net.Server,
  ].map(({ prototype }) => prototype as object),
  getPrototypeOf([].values()) as object,
]) {
  const before = create(null) as Record<PropertyKey, PropertyDescriptor>;
  for (const key of ownKeys(object)) {
    before[key] = unherited(object, key);
  }
  inherited.push({ object, prototype: getPrototypeOf(object), before });
}

function descriptorOf(object: object, key: PropertyKey): PropertyDescriptor {
  return getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
}

/** A descriptor must not inherit from an Object.prototype that a script may have changed. */
function unherited(object: object, key: PropertyKey): PropertyDescriptor {
  const descriptor = descriptorOf(object, key);
  setPrototypeOf(descriptor, null);
  return descriptor;
}

function restore({ object, prototype, before }: Inherited, taken: Taken[]): void {
  const parent = getPrototypeOf(object);
  if (parent !== prototype) {
    if (!setPrototypeOf(object, prototype)) {
      throw unchangeable();
    }
    putElement(taken, taken.length, { object, key: undefined, value: parent });
  }
  const keys = ownKeys(object);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey;
    // After Object.prototype, which comes first, a descriptor inherits nothing of the script's any more.
    const now = object === objectPrototype ? unherited(object, key) : descriptorOf(object, key);
    const was = before[key];
    if (was !== undefined && isSame(now, was)) {
      continue;
    }
    const done = was === undefined ? deleteProperty(object, key) : defineProperty(object, key, was);
    if (done) {
      setPrototypeOf(now, null);
      putElement(taken, taken.length, { object, key, value: now });
    } else if (now.get !== undefined || now.set !== undefined) {
      // A value that cannot be taken away is told nothing.
      throw unchangeable();
    }
  }
}

function giveBack({ object, key, value }: Taken): void {
  if (key === undefined) {
    setPrototypeOf(object, value as object | null);
  } else {
    defineProperty(object, key, value as PropertyDescriptor);
  }
}

function isSame(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return is(a.value, b.value) && a.get === b.get && a.set === b.set;
}

function unchangeable(): Error {
  return denied('Nothing of Node can be loaded any more: what every object inherits was changed for good.');
}
