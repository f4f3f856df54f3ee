import * as realm from '../realm/intrinsics.ts';
import { v8 } from '../realm/node.ts';
import { inert, pin } from './pin.ts';

/**
 * Copies values (`structuredClone`, messages, details of performance marks) without asking them how.
 *
 * Attack: Node's own objects say by a method how they are copied, its symbol can be read off `Blob.prototype`, and the
 * method names a class in any of Node's internal modules, which the copy is made with. So an own Blob became a FileHandle
 * over the descriptor of the channel, or had `sqlite` loaded while a setter on `Object.prototype` waited for its
 * classes, whose databases are files that no permission model looks at. V8's own serializer knows of no such methods: it is
 * asked first, and what Node gets to copy is plain data.
 */
export function closeClones(): boolean {
  const structuredClone = {
    structuredClone: (value: unknown, options?: { transfer?: unknown }) =>
      // Only here: Node would ask the copy in a message how it is copied.
      copyOfException(value) ?? copyOf(value, buffersOf(options?.transfer)),
  };
  realm.defineProperty(globalThis, 'structuredClone', {
    value: structuredClone.structuredClone,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  const complete = closeMessages();
  return closePerformance() && complete;
}

/** Messages; channels for broadcasts post theirs through ports. */
function closeMessages(): boolean {
  const { prototype } = MessagePort as unknown as { prototype: { postMessage(value: unknown): unknown } };
  const { postMessage } = prototype;
  return pin(prototype, 'postMessage', function (this: unknown, value: unknown, options?: unknown) {
    const list = realm.isArray(options) ? options : (options as { transfer?: unknown } | undefined)?.transfer;
    return realm.apply(postMessage, this, [copyOf(value, buffersOf(list))]);
  });
}

function closePerformance(): boolean {
  const prototype = realm.getPrototypeOf(performance) as Record<'mark' | 'measure', (...args: never[]) => unknown>;
  const { mark, measure } = prototype;
  const copied = (options: unknown): unknown => {
    if (typeof options !== 'object' || options === null) {
      return options;
    }
    const copy = realm.create(null) as Record<string, unknown>;
    for (let index = 0; index < ofOptions.length; index++) {
      const name = ofOptions[index] ?? '';
      copy[name] = (options as Record<string, unknown>)[name];
    }
    copy['detail'] = copyOf(copy['detail'], []);
    return copy;
  };
  const complete = [
    pin(prototype, 'mark', function (this: unknown, name: unknown, options: unknown) {
      return realm.apply(mark, this, [name, copied(options)] as never[]);
    }),
    pin(prototype, 'measure', function (this: unknown, name: unknown, options: unknown, end: unknown) {
      return realm.apply(measure, this, [name, copied(options), end] as never[]);
    }),
    // It copies, too, and stands on every mark.
    pin(PerformanceMark.prototype, 'constructor', marks),
    realm.defineProperty(globalThis, 'PerformanceMark', { value: marks, writable: true, configurable: true }),
  ];
  return !complete.includes(false);
}

const ofOptions = ['startTime', 'start', 'end', 'duration', 'detail'];

/** In place of the class of marks: `instanceof` knows them, nobody can make one. */
export const marks = inert('PerformanceMark');
realm.defineProperty(marks, 'prototype', { value: PerformanceMark.prototype });

const { Serializer, Deserializer } = v8;
type Serializing = InstanceType<typeof Serializer>;
type Deserializing = InstanceType<typeof Deserializer>;
const { writeHeader, writeValue, releaseBuffer, transferArrayBuffer: giveBuffer } = Serializer.prototype;
const { readHeader, readValue, transferArrayBuffer: takeBuffer } = Deserializer.prototype;
const { transfer } = ArrayBuffer.prototype;
const RealException = DOMException;
const nameOf = realm.getOwnPropertyDescriptor(DOMException.prototype, 'name')?.get as () => unknown;
const messageOf = realm.getOwnPropertyDescriptor(DOMException.prototype, 'message')?.get as () => unknown;
const { isAnyArrayBuffer, isArrayBuffer } = realm.types;

function copyOf(value: unknown, buffers: ArrayBuffer[]): unknown {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function' && typeof value !== 'symbol') {
    return value;
  }
  const writer = new Serializer();
  realm.defineProperty(writer, '_getDataCloneError', {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
    __proto__: null,
    value: refusal,
  });
  for (let index = 0; index < buffers.length; index++) {
    realm.apply(giveBuffer, writer as Serializing, [index, buffers[index] as ArrayBuffer]);
  }
  realm.apply(writeHeader, writer, []);
  realm.apply(writeValue, writer, [value]);
  const reader = new Deserializer(realm.apply(releaseBuffer, writer, []));
  for (let index = 0; index < buffers.length; index++) {
    const moved = realm.apply(transfer, buffers[index] as ArrayBuffer, []) as ArrayBuffer;
    realm.apply(takeBuffer, reader as Deserializing, [index, moved]);
  }
  realm.apply(readHeader, reader, []);
  return realm.apply(readValue, reader, []);
}

/** V8 takes an exception of the web for any error. Undefined for anything else. */
function copyOfException(value: unknown): DOMException | undefined {
  try {
    return new RealException(realm.apply(messageOf, value, []) as string, realm.apply(nameOf, value, []) as string);
  } catch {
    return undefined;
  }
}

function refusal(message: string): Error {
  return new RealException(message, 'DataCloneError');
}

function buffersOf(list: unknown): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  if (list === undefined || list === null) {
    return buffers;
  }
  for (const item of list as Iterable<unknown>) {
    if (!isAnyArrayBuffer(item) || !isArrayBuffer(item)) {
      throw refusal('Only an ArrayBuffer can be transferred here.');
    }
    realm.putElement(buffers, buffers.length, item);
  }
  return buffers;
}
