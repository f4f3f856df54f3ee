import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import { append, isObject, keysOf, NativeError, toText } from '../captured.ts';

/** `api.authentication`. Factors are not checked when they are asked for. */
export const authenticationMethods: Record<string, MethodFactory> = {
  'authentication.setPrimaryUser': ({ host }) => {
    let called = host.primaryUserSet === true;
    return (args) => {
      const id = args[0];
      if (called) {
        throw new NativeError('The primary user can only be altered once per transaction');
      }
      if (typeof id !== 'string' || id === '') {
        throw new NativeError('The provided primary_user_id must be a non-empty string');
      }
      if (id.length > limits.primaryUserIdMax) {
        throw new NativeError('The provided primary_user_id exceeds the maximum length.');
      }
      called = true;
    };
  },
  'authentication.setActor': () => (args) => checkActor(args[0], 1),
};

/** Throws in the words of Auth0's implementation. A member `type` is not counted among the custom ones. */
function checkActor(actor: unknown, level: number): void {
  if (!isObject(actor)) {
    throw new NativeError(level === 1 ? 'The actor must be a plain object.' : 'The act claim must be a plain object.');
  }
  const { subMax, maxLevels, maxPropertiesPerLevel } = limits.actor;
  const sub = actor['sub'];
  if (typeof sub !== 'string' || sub === '') {
    throw new NativeError('The actor object must contain a sub claim.');
  }
  if (sub.length > subMax) {
    throw new NativeError(`Invalid setActor arguments: sub must NOT have more than ${toText(subMax)} characters`);
  }
  const names: string[] = [];
  const keys = keysOf(actor);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    if (key !== 'sub' && key !== 'act' && key !== 'type') {
      append(names, key);
    }
  }
  if (names.length > maxPropertiesPerLevel) {
    throw new NativeError(
      `No more than ${toText(maxPropertiesPerLevel)} custom properties are allowed in the actor object.`,
    );
  }
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    checkProperty(name, actor[name]);
  }
  if (actor['act'] === undefined) {
    return;
  }
  if (level === maxLevels) {
    throw new NativeError(`Actor nesting must not exceed ${toText(maxLevels)} levels.`);
  }
  checkActor(actor['act'], level + 1);
}

function checkProperty(name: string, value: unknown): void {
  const { keyMax, stringMax } = limits.actor;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new NativeError('Custom property in an actor object must be a string, number, or boolean.');
  }
  if (name.length > keyMax) {
    throw new NativeError(
      `Custom property key in an actor object must NOT have more than ${toText(keyMax)} characters.`,
    );
  }
  if (typeof value === 'string' && value.length > stringMax) {
    throw new NativeError(
      `Custom string property value in an actor object must NOT have more than ${toText(stringMax)} characters.`,
    );
  }
}
