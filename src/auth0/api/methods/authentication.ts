import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import { isObject, keysOf, NativeError, NativeTypeError, toText } from '../captured.ts';

/** `api.authentication`. Factors are not checked when they are asked for. */
export const authenticationMethods: Record<string, MethodFactory> = {
  'authentication.setPrimaryUser': () => {
    let called = false;
    return (args) => {
      if (args[0] === '') {
        throw new NativeError('The primary user id must be a non-empty string.');
      }
      if (called) {
        throw new NativeError('The primary user can be set only once in a transaction.');
      }
      called = true;
    };
  },
  'authentication.setActor': () => (args) => checkActor(args[0], 1),
};

function checkActor(actor: unknown, level: number): void {
  const { subMax, maxLevels, maxPropertiesPerLevel, stringMax } = limits.actor;
  if (!isObject(actor)) {
    throw new NativeTypeError('The actor must be an object.');
  }
  if (level > maxLevels) {
    throw new NativeError(`Actors can be nested at most ${toText(maxLevels)} levels deep.`);
  }
  const names = keysOf(actor);
  let custom = 0;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    if (name !== 'sub' && name !== 'act') {
      custom += 1;
      checkProperty(name, actor[name], stringMax);
    }
  }
  const sub = actor['sub'];
  if (typeof sub !== 'string' || sub === '') {
    throw new NativeError('The actor must have a sub.');
  }
  if (sub.length > subMax) {
    throw new NativeError(`The sub of an actor must have at most ${toText(subMax)} characters.`);
  }
  if (custom > maxPropertiesPerLevel) {
    throw new NativeError(`An actor can have at most ${toText(maxPropertiesPerLevel)} custom properties.`);
  }
  if (actor['act'] !== undefined) {
    checkActor(actor['act'], level + 1);
  }
}

function checkProperty(name: string, value: unknown, maxLength: number): void {
  if (typeof value === 'string') {
    if (value.length > maxLength) {
      throw new NativeError(`The property "${name}" of an actor must have at most ${toText(maxLength)} characters.`);
    }
  } else if (typeof value !== 'number' && typeof value !== 'boolean') {
    throw new NativeTypeError(`The property "${name}" of an actor must be a string, a number or a boolean.`);
  }
}
