import type { Effect, SourceLocation, ValueConversion } from '../auth0/effect.ts';
import type { Json, JsonObject } from '../auth0/json.ts';
import { isJsonObject } from '../auth0/read-json.ts';
import { LIMITS } from './limits.ts';
import type {
  SandboxCoverage,
  SandboxEnding,
  SandboxError,
  SandboxHttpExchange,
  SandboxResult,
  SessionToken,
} from './protocol.ts';
import { emptyResult } from './protocol.ts';
import type { Guards } from './wire.ts';

/** A value, in the arguments of an effect, in the data of a frame. */
const frameDepth = LIMITS.valueDepth + 3;

/**
 * Gathers the frames of one child into a result. What does not have the shape of a frame is dropped, and so is what is
 * nested deeper than a child writes it: whoever goes through it later would run out of stack.
 */
export interface ResultCollector {
  /** One line of the child's output. */
  line(text: string): void;
  /** Frames count only with this in front; before that only `ready` does. */
  expect(nonce: string): void;
  /** For outcomes that only the host can see. Gives way to an outcome that the child has told before. */
  finish(status: SandboxEnding['status'], reason: string): void;
  /**
   * An exchange that the host makes itself, from the moment when it begins. Gives the function that says what came of it;
   * until then, and if nothing does, it has not been answered.
   */
  beginExchange(begun: SandboxHttpExchange): (ended: SandboxHttpExchange) => void;
  result(): SandboxResult;
}

export interface CollectorEvents {
  ready(guards: Guards): void;
  /** Only for a child that gets no foreign code, which could forge it. */
  compiled?(code: Buffer): void;
  /** Packages have been loaded into the waiting child; could be forged by one of them, and only ends a watch. */
  preloaded(): void;
  settled(): void;
  ended(): void;
  fetch(request: JsonObject): void;
}

/**
 * Errors print with their stack. What called the script there is the sandbox, which nobody can do anything about. Attack:
 * thousands of empty lines, which an indent that may contain line feeds is looked for in from each of them to the last.
 */
function ownFrames(printed: string): string {
  return printed.replaceAll(framesBelowScript, '');
}

const framesBelowScript =
  /\n {1,20}at [^\n]{0,200}claim-actions:runner:\d+:\d+\)?(?:\n {1,20}at [^\n]{0,200}\(?node:internal\/[\w/]{1,100}:\d+:\d+\)?)*/g;

export function createResultCollector(events: CollectorEvents): ResultCollector {
  let nonce: string | undefined;
  let wasReady = false;
  let ended = false;
  let ending: SandboxEnding | undefined;
  const result = structuredClone(emptyResult);

  const settle = (data: JsonObject) => {
    ending = {
      status: oneOf(data['status'], statuses, 'crashed'),
      ...(isJsonObject(data['error']) ? { error: readError(data['error']) } : {}),
      ...(typeof data['reason'] === 'string' ? { reason: data['reason'] } : {}),
    };
    result.scriptMs = number(data['scriptMs']);
    if (isJsonObject(data['output'])) {
      result.output = data['output'];
    }
    for (const record of list(data['cache'])) {
      if (isJsonObject(record)) {
        const { key, value, expiresAt } = record;
        if (typeof key === 'string' && typeof value === 'string' && typeof expiresAt === 'number') {
          result.cache.push({ key, value, expiresAt });
        }
      }
    }
    events.settled();
  };

  const frame = (type: Json | undefined, data: JsonObject) => {
    if (type === 'note') {
      push(
        result.notes,
        { code: text(data['code']), message: text(data['message']), ...placeOf(data) },
        LIMITS.notes + 10,
      );
    } else if (type === 'coverage') {
      result.coverage ??= [];
      push(result.coverage, readCoverage(data), LIMITS.coverageScripts);
    } else if (type === 'end') {
      ended = true;
      events.ended();
    } else if (ending !== undefined) {
      // Nothing changes a result after the outcome.
    } else if (type === 'effect') {
      push(result.effects, readEffect(data), LIMITS.effects);
    } else if (type === 'console') {
      const level = oneOf(data['level'], levels, 'log');
      push(result.console, { level, text: ownFrames(text(data['text'])), ...placeOf(data) }, LIMITS.consoleLines);
    } else if (type === 'http') {
      push(result.http, readExchange(data), LIMITS.httpExchanges);
    } else if (type === 'callback') {
      const error = isJsonObject(data['error']) ? { error: readError(data['error']) } : {};
      result.callbacks ??= [];
      push(result.callbacks, { ...placeOf(data), ...error }, LIMITS.callbacks);
    } else if (type === 'session-token') {
      result.sessionTokens ??= [];
      push(result.sessionTokens, readSessionToken(data), LIMITS.sessionTokens);
    } else if (type === 'fetch') {
      events.fetch(data);
    } else if (type === 'settled') {
      settle(data);
    }
  };

  return {
    expect(expected) {
      nonce = expected;
    },
    line(content) {
      if (ended) {
        return;
      }
      const message = parse(nonce === undefined ? content : withoutNonce(content, nonce));
      if (!isJsonObject(message) || (hasMoreBrackets(content, frameDepth) && isDeeper(message, frameDepth))) {
        return;
      }
      if (nonce === undefined) {
        if (!wasReady && message['type'] === 'ready' && isJsonObject(message['guards'])) {
          wasReady = true;
          events.ready(message['guards'] as unknown as Guards);
        } else if (message['type'] === 'compiled') {
          events.compiled?.(Buffer.from(text(message['code']), 'base64'));
        } else if (message['type'] === 'preloaded') {
          events.preloaded();
        }
      } else if (isJsonObject(message['data'])) {
        frame(message['type'], message['data']);
      }
    },
    finish(status, reason) {
      ending ??= { status, ...(reason === '' ? {} : { reason }) };
    },
    beginExchange(begun) {
      push(result.http, begun, LIMITS.httpExchanges);
      return (ended) => {
        result.http = result.http.map((exchange) => (exchange === begun ? ended : exchange));
      };
    },
    result: () => ({ ending: ending ?? { status: 'crashed' }, ...result }),
  };
}

const statuses: readonly SandboxEnding['status'][] = [
  'completed',
  'threw',
  'load-failed',
  'never-settled',
  'too-much-output',
  'exited',
];
const levels = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

function withoutNonce(content: string, nonce: string): string {
  return content.startsWith(nonce) ? content.slice(nonce.length) : '';
}

function parse(content: string): Json | undefined {
  try {
    return content === '' ? undefined : (JSON.parse(content) as Json);
  } catch {
    return undefined;
  }
}

function push<Item>(items: Item[], item: Item, max: number): void {
  if (items.length < max) {
    items.push(item);
  }
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function number(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function stringsOf(members: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, it]) => (typeof it === 'string' ? [[name, it]] : [])),
  );
}

function oneOf<Value extends string>(value: Json | undefined, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

/** Whether it can be nested deeper, as text: takes no time for ordinary frames, which have few, or many members in few. */
function hasMoreBrackets(json: string, count: number): boolean {
  let found = 0;
  for (const bracket of ['[', '{']) {
    for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
      if (++found > count) {
        return true;
      }
    }
  }
  return false;
}

/** Whether objects and arrays are nested deeper. Never goes deeper itself. */
function isDeeper(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const members = Array.isArray(value) ? value : Object.values(value);
  return depth === 0 || members.some((inner) => isDeeper(inner, depth - 1));
}

function readEffect(data: JsonObject): Effect {
  const conversions = list(data['conversions']).flatMap(readConversion);
  return {
    method: text(data['method']),
    arguments: list(data['arguments']),
    ...placeOf(data),
    ...(conversions.length === 0 ? {} : { conversions }),
  };
}

const changedFrom: Record<ValueConversion['from'], true> = {
  undefined: true,
  function: true,
  symbol: true,
  date: true,
  map: true,
  set: true,
  promise: true,
  error: true,
  nan: true,
  infinity: true,
  bigint: true,
  cycle: true,
  'too-deep': true,
  'too-large': true,
  toJSON: true,
  'getter-threw': true,
};

function readConversion(data: Json): ValueConversion[] {
  const { path, from } = isJsonObject(data) ? data : {};
  const isKnown = typeof path === 'string' && typeof from === 'string' && Object.hasOwn(changedFrom, from);
  return isKnown ? [{ path, from: from as ValueConversion['from'] }] : [];
}

function readExchange(data: JsonObject): SandboxHttpExchange {
  const headers = data['responseHeaders'];
  return {
    method: text(data['method']),
    url: text(data['url']),
    source: oneOf(data['source'], ['recorded', 'blocked'] as const, 'blocked'),
    ...placeOf(data),
    ...(typeof data['status'] === 'number' ? { status: data['status'] } : {}),
    ...(typeof data['reason'] === 'string' ? { reason: data['reason'] } : {}),
    ...(typeof data['requestBody'] === 'string' ? { requestBody: data['requestBody'] } : {}),
    ...(typeof data['responseBody'] === 'string' ? { responseBody: data['responseBody'] } : {}),
    ...(typeof data['durationMs'] === 'number' ? { durationMs: data['durationMs'] } : {}),
    ...(isJsonObject(headers) ? { responseHeaders: stringsOf(headers) } : {}),
  };
}

function readError(data: JsonObject): SandboxError {
  return {
    name: text(data['name']),
    message: text(data['message']),
    ...(typeof data['code'] === 'string' ? { code: data['code'] } : {}),
    stack: list(data['stack'])
      .filter(isJsonObject)
      .map((frame) => ({
        file: text(frame['file']),
        line: number(frame['line']),
        column: number(frame['column']),
        function: text(frame['function']),
      })),
  };
}

function readSessionToken(data: JsonObject): SessionToken {
  return {
    token: text(data['token']),
    secret: text(data['secret']),
    verdict: oneOf(data['verdict'], ['signed', 'accepted', 'refused'], 'refused'),
    now: number(data['now']),
  };
}

function readCoverage(data: JsonObject): SandboxCoverage {
  const blocks = list(data['blocks']).map((block) => {
    const [start, end, count] = list(block);
    return { start: number(start), end: number(end), count: number(count) };
  });
  return { file: text(data['file']), blocks };
}

export function placeOf(data: JsonObject): { location?: SourceLocation } {
  const place = data['location'];
  if (!isJsonObject(place) || typeof place['line'] !== 'number' || typeof place['column'] !== 'number') {
    return {};
  }
  const { line, column, file } = place;
  return { location: { line, column, ...(typeof file === 'string' ? { file } : {}) } };
}
