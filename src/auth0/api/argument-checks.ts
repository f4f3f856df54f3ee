import type { ApiMethod, ApiParameter } from '../catalogue/api-method.ts';
import {
  isArray,
  isObject,
  matches,
  NativeError,
  NativeTypeError,
  NativeURL,
  stringify,
  toText,
  utf8Length,
} from './captured.ts';

/**
 * A check of a call's arguments against the constraints in the catalogue, for methods whose implementation checks them.
 * Wrong types are TypeErrors, other broken constraints Errors, as in Auth0's implementation.
 */
export function argumentChecks(method: ApiMethod): (args: readonly unknown[]) => void {
  const { params } = method;
  const patterns: (RegExp | undefined)[] = params.map(({ pattern }) =>
    pattern === undefined ? undefined : new RegExp(pattern),
  );
  return (args) => {
    for (let index = 0; index < params.length; index++) {
      const parameter = params[index];
      if (parameter !== undefined && !(parameter.optional === true && args[index] === undefined)) {
        checkArgument(method.method, parameter, patterns[index], args[index]);
      }
    }
  };
}

function checkArgument(method: string, parameter: ApiParameter, pattern: RegExp | undefined, value: unknown): void {
  const { type, name } = parameter;
  const where = `api.${method}: ${name}`;
  if (parameter.enum !== undefined) {
    if (!isOneOf(parameter.enum, value)) {
      throw new NativeError(`${where} must be ${type}.`);
    }
  } else if (type === 'string' || type === 'string | null') {
    if (value === null && type === 'string | null') {
      return;
    }
    checkString(where, parameter, pattern, value);
  } else if (type === 'boolean' || type === 'number') {
    if (typeof value !== type) {
      throw new NativeTypeError(`${where} must be a ${type}.`);
    }
  } else if (type === 'string[]') {
    checkStrings(where, parameter, value);
  } else if (parameter.maxBytes !== undefined && isObject(value)) {
    const bytes = utf8Length(stringify(value) ?? '');
    if (bytes > parameter.maxBytes) {
      throw new NativeError(
        `${where} is too large: ${toText(bytes)} bytes, at most ${toText(parameter.maxBytes)} are allowed.`,
      );
    }
  }
}

function checkString(where: string, parameter: ApiParameter, pattern: RegExp | undefined, value: unknown): void {
  const { maxLength, maxBytes, format } = parameter;
  if (typeof value !== 'string') {
    throw new NativeTypeError(`${where} must be a string.`);
  }
  if (maxLength !== undefined && value.length > maxLength) {
    throw new NativeError(`${where} must have at most ${toText(maxLength)} characters.`);
  }
  if (maxBytes !== undefined && utf8Length(value) > maxBytes) {
    throw new NativeError(`${where} must have at most ${toText(maxBytes)} bytes.`);
  }
  if (pattern !== undefined && !matches(pattern, value)) {
    throw new NativeError(`${where} must match ${parameter.pattern ?? ''}.`);
  }
  if (format === 'http(s) URL' && !(matches(/^https?:\/\//i, value) && isUrl(value))) {
    throw new NativeError(`${where} must be an http or https URL.`);
  }
}

function checkStrings(where: string, { minItems, maxItems, maxLength }: ApiParameter, value: unknown): void {
  if (!isArray(value)) {
    throw new NativeTypeError(`${where} must be an array of strings.`);
  }
  if (minItems !== undefined && value.length < minItems) {
    throw new NativeError(`${where} must not be empty.`);
  }
  if (maxItems !== undefined && value.length > maxItems) {
    throw new NativeError(`${where} must have at most ${toText(maxItems)} elements.`);
  }
  for (let index = 0; index < value.length; index++) {
    const element: unknown = value[index];
    if (typeof element !== 'string') {
      throw new NativeTypeError(`${where} must be an array of strings.`);
    }
    if (maxLength !== undefined && element.length > maxLength) {
      throw new NativeError(`${where} must hold strings of at most ${toText(maxLength)} characters.`);
    }
  }
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  for (let index = 0; index < values.length; index++) {
    if (values[index] === value) {
      return true;
    }
  }
  return false;
}

function isUrl(text: string): boolean {
  try {
    new NativeURL(text);
    return true;
  } catch {
    return false;
  }
}
