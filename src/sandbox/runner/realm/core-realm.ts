import source from 'core:source';
import type { Core } from '../core/core.ts';
import type { Ports } from '../core/ports.ts';
import * as realm from './intrinsics.ts';
import { vm } from './node.ts';

export interface CoreRealm {
  core: Core;
  /** Another one, whose words reach nobody. */
  rehearsalCore(): Core;
}

/** Evaluates the core in a fresh V8 context and gives it what it may use of this one. */
export function createCoreRealm(): CoreRealm {
  // Whoever gets hold of its `Function` makes nothing with it.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const createCore = new vm.Script(`${source};core.createCore`, { filename: 'claim-actions:core' }).runInContext(
    context,
  );
  const ports = createPorts();
  return {
    core: createCore(ports) as Core,
    rehearsalCore: () => createCore({ ...ports, write: () => undefined }) as Core,
  };
}

function createPorts(): Ports {
  const { isDate, isMap, isSet, isPromise, isBoxedPrimitive, isNativeError } = realm.types;
  const { isNumberObject, isStringObject, isBooleanObject } = realm.types;
  const numberOf = realm.uncurry(Number.prototype.valueOf);
  const stringOf = realm.uncurry(String.prototype.valueOf);
  const booleanOf = realm.uncurry(Boolean.prototype.valueOf);
  const toText = String;
  return {
    write: writeOut,
    now: realm.monotonicNow,
    get: (target, key) => realm.get(target, key),
    call: (method, self, argument) => realm.apply(method as () => unknown, self, [argument]),
    keys: (target) => realm.keys(target),
    length: (target) => {
      const length = realm.get(target, 'length') as unknown;
      return typeof length === 'number' ? length : 0;
    },
    isArray: (value) => realm.isArray(value),
    brand(value) {
      if (isDate(value)) return 'date';
      if (isMap(value)) return 'map';
      if (isSet(value)) return 'set';
      if (isPromise(value)) return 'promise';
      if (isNativeError(value)) return 'error';
      return isBoxedPrimitive(value) ? 'boxed' : undefined;
    },
    unbox(value) {
      if (isNumberObject(value)) return numberOf(value);
      if (isStringObject(value)) return stringOf(value);
      return isBooleanObject(value) ? booleanOf(value) : undefined;
    },
    text: (value) => toText(value),
    isError: (value) => isNativeError(value),
  };
}

/**
 * All of the text to stdout, at once. As a string: Node encodes it outside of the pool that small Buffers share, and in
 * which a script could read the nonce.
 */
function writeOut(text: string): void {
  const inherited = takeAway(told);
  try {
    const wanted = realm.byteLength(text, 'utf8');
    let done = writeSome(() => realm.writeSync(1, text));
    if (done < wanted) {
      const rest = realm.allocate(wanted);
      realm.apply(utf8Write, rest, [text, 0, wanted]);
      while (done < wanted) {
        done += writeSome(() => realm.writeSync(1, rest, done, wanted - done));
      }
      realm.apply(fill, rest, [0]);
    }
  } finally {
    giveBack(told, inherited);
  }
}

const utf8Write = Buffer.prototype.utf8Write;
const fill = Buffer.prototype.fill;

function writeSome(attempt: () => number): number {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const code = realm.getOwnPropertyDescriptor(error as object, 'code')?.value as unknown;
      if (code === undefined) {
        // The stack was full. The call that wanted to write fails, as any other.
        throw error;
      }
      if (code !== 'EAGAIN') {
        // Nobody listens any more.
        realm.exit(0);
      }
    }
  }
}

/**
 * What Node asks an object of its own for after a write, to learn whether it failed. Attack: `Object.prototype.error` that
 * says "try again" once, so that the line before is written, and counts, twice.
 */
const told = ['errno', 'error'] as const;

function takeAway(names: readonly string[]): (PropertyDescriptor | undefined)[] {
  const taken: (PropertyDescriptor | undefined)[] = [];
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    realm.putElement(taken, index, realm.getOwnPropertyDescriptor(realm.objectPrototype, name));
    if (!realm.deleteProperty(realm.objectPrototype, name)) {
      // It cannot be taken away, so nothing can be told truly any more.
      realm.exit(1);
    }
  }
  return taken;
}

function giveBack(names: readonly string[], taken: readonly (PropertyDescriptor | undefined)[]): void {
  for (let index = 0; index < names.length; index++) {
    const descriptor = taken[index];
    if (descriptor !== undefined) {
      // A descriptor must not inherit from an Object.prototype that a script may have changed.
      realm.setPrototypeOf(descriptor, null);
      realm.defineProperty(realm.objectPrototype, names[index] ?? '', descriptor);
    }
  }
}
