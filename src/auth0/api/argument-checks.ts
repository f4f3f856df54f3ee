import type { ApiMethod, ApiParameter, ValueShape } from '../catalogue/api-method.ts';
import {
  append,
  characters,
  isArray,
  isFiniteNumber,
  isObject,
  keysOf,
  matches,
  NativeError,
  stringify,
  toText,
  utf8Length,
} from './captured.ts';

/** What is wrong with an argument, or with a member of it. */
interface Problem {
  /** Name of the argument or member; empty where one is missing. */
  name: string;
  what: string;
}

/**
 * A check of a call's arguments against the constraints in the catalogue, for methods whose implementation checks them.
 * It throws an Error, also for a wrong type, in the few words that Auth0's implementation uses: `reason must be string`.
 */
export function argumentChecks(method: ApiMethod): (args: readonly unknown[]) => void {
  const { params, errorPrefix } = method;
  // The implementation looks at the values in the order of their names.
  const values = params
    .map((parameter, position) => ({
      name: parameter.checkedAs ?? parameter.name,
      parameter,
      position,
      shape: shapeOf(parameter),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (args) => {
    const problems: Problem[] = [];
    for (let index = 0; index < params.length; index++) {
      const { name, optional, acceptsUndefined } = params[index] ?? { name: '' };
      if (args[index] === undefined && optional !== true && acceptsUndefined !== true) {
        append(problems, missing(name));
      }
    }
    for (let index = 0; index < values.length; index++) {
      const checked = values[index];
      if (checked === undefined) {
        continue;
      }
      const { name, parameter, position, shape } = checked;
      const value = args[position];
      const absent = value === undefined || (!value && parameter.acceptsFalsy === true);
      if (!absent) {
        checkValue(problems, name, shape, value);
        checkBytes(parameter, value);
      }
    }
    if (problems.length > 0) {
      throw new NativeError(`${errorPrefix === undefined ? '' : `${errorPrefix}: `}${textOf(problems)}`);
    }
  };
}

/** The constraints that stand beside the TypeScript type of a parameter, or the shape that it is given. */
function shapeOf(parameter: ApiParameter): CompiledShape {
  const { type, shape } = parameter;
  if (shape !== undefined) {
    return compile(shape);
  }
  const { enum: options, maxLength, minLength, maxItems, pattern } = parameter;
  const limits = {
    ...(maxLength !== undefined && { maxLength }),
    ...(minLength !== undefined && { minLength }),
    ...(pattern !== undefined && { pattern }),
  };
  if (options !== undefined) {
    return compile({ enum: options });
  }
  if (type === 'string[]') {
    return compile({
      type: 'array',
      items: { type: 'string', ...limits },
      ...(maxItems !== undefined && { maxItems }),
    });
  }
  return compile(type === 'string' || type === 'boolean' || type === 'number' ? { type, ...limits } : {});
}

type CompiledShape = Omit<ValueShape, 'pattern' | 'keyPattern' | 'items' | 'properties'> & {
  pattern?: RegExp;
  keyPattern?: RegExp;
  items?: CompiledShape;
  properties?: Record<string, CompiledShape>;
};

/** Regular expressions are made before the script is loaded: afterwards the script may have changed what makes them. */
function compile({ pattern, keyPattern, items, properties, ...rest }: ValueShape): CompiledShape {
  return {
    ...rest,
    ...(pattern !== undefined && { pattern: new RegExp(pattern, 'u') }),
    ...(keyPattern !== undefined && { keyPattern: new RegExp(keyPattern, 'u') }),
    ...(items && { items: compile(items) }),
    ...(properties && {
      // Without a prototype, so that no name of an argument's member is special.
      properties: Object.assign(
        Object.create(null),
        Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, compile(shape)])),
      ),
    }),
  };
}

function checkValue(problems: Problem[], name: string, shape: CompiledShape, value: unknown): void {
  if (shape.enum !== undefined) {
    if (!isOneOf(shape.enum, value)) {
      append(problems, { name, what: 'must be equal to one of the allowed values' });
    }
  } else if (shape.type !== undefined && !isOfType(shape.type, value)) {
    append(problems, { name, what: `must be ${shape.type}` });
  } else if (typeof value === 'string') {
    checkString(problems, name, shape, value);
  } else if (isArray(value)) {
    checkItems(problems, name, shape, value);
  } else if (isObject(value)) {
    checkMembers(problems, name, shape, value);
  }
}

function checkString(problems: Problem[], name: string, shape: CompiledShape, value: string): void {
  const length = characters(value);
  if (shape.maxLength !== undefined && length > shape.maxLength) {
    append(problems, { name, what: `must NOT have more than ${toText(shape.maxLength)} characters` });
  }
  if (shape.minLength !== undefined && length < shape.minLength) {
    append(problems, { name, what: `must NOT have fewer than ${toText(shape.minLength)} characters` });
  }
  if (shape.pattern !== undefined && !matches(shape.pattern, value)) {
    append(problems, { name, what: `must match pattern "${shape.pattern.source}"` });
  }
}

function checkItems(problems: Problem[], name: string, shape: CompiledShape, value: readonly unknown[]): void {
  if (shape.maxItems !== undefined && value.length > shape.maxItems) {
    append(problems, { name, what: `must NOT have more than ${toText(shape.maxItems)} items` });
  }
  for (let index = 0; shape.items !== undefined && index < value.length; index++) {
    checkValue(problems, toText(index), shape.items, value[index]);
  }
}

function checkMembers(
  problems: Problem[],
  name: string,
  { maxProperties, required, closed, keyPattern, properties }: CompiledShape,
  value: Record<string, unknown>,
): void {
  const keys = keysOf(value);
  if (maxProperties !== undefined && keys.length > maxProperties) {
    append(problems, { name, what: `must NOT have more than ${toText(maxProperties)} properties` });
  }
  for (let index = 0; required !== undefined && index < required.length; index++) {
    const member = required[index] ?? '';
    if (value[member] === undefined) {
      append(problems, { name, what: missing(member).what });
    }
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    const unknown = closed === true && properties?.[key] === undefined;
    if (unknown || (keyPattern !== undefined && !matches(keyPattern, key))) {
      append(problems, { name, what: 'must NOT have additional properties' });
    }
  }
  const names = properties === undefined ? [] : keysOf(properties);
  for (let index = 0; index < names.length; index++) {
    const key = names[index] ?? '';
    const shape = properties?.[key];
    if (shape !== undefined && value[key] !== undefined) {
      checkValue(problems, key, shape, value[key]);
    }
  }
}

function checkBytes({ maxBytes }: ApiParameter, value: unknown): void {
  if (maxBytes !== undefined && isObject(value) && utf8Length(stringify(value) ?? '') > maxBytes) {
    throw new NativeError(`The total size of the prompt options exceeds the limit of ${toText(maxBytes)} bytes.`);
  }
}

function missing(member: string): Problem {
  return { name: '', what: `must have required property '${member}'` };
}

/** Problems of one argument are joined by commas, those of several by semicolons. */
function textOf(problems: readonly Problem[]): string {
  let text = '';
  let previous: string | undefined;
  for (let index = 0; index < problems.length; index++) {
    const { name, what } = problems[index] ?? { name: '', what: '' };
    const separator = index === 0 ? '' : name === previous ? ', ' : '; ';
    text += `${separator}${name === previous ? '' : `${name} `}${what}`;
    previous = name;
  }
  return text;
}

function isOfType(type: NonNullable<ValueShape['type']>, value: unknown): boolean {
  switch (type) {
    case 'array':
      return isArray(value);
    case 'object':
      return isObject(value);
    case 'number':
      return typeof value === 'number' && isFiniteNumber(value);
    default:
      return typeof value === type;
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
