import { inspect } from 'node:util';
import { lastOf, type Steps } from '../auth0/steps.ts';
import { LIMITS } from './limits.ts';
import type { SandboxResult } from './protocol.ts';
import { inTurns } from './turns.ts';

/** Shorter values would hit ordinary words and numbers. */
const shortest = 6;
const mask = '••••••';

export interface Mask {
  (text: string): string;
  /** The same in steps. */
  steps(text: string): Steps<string>;
  /** There are no secrets. */
  hidesNothing: boolean;
}

export interface DeepMask {
  <Value>(value: Value): Value;
  /** The same in steps. */
  steps<Value>(value: Value): Steps<Value>;
}

/** Lines of a secret that are shorter could be ordinary text: the braces of a JSON file, say. */
const shortestLine = 16;
/** Parts of an encoded secret that are shorter could be ordinary text. */
const shortestEncoded = 8;

/**
 * Replaces the values of secrets in text. Longest first, so that a secret that contains another one goes whole. Where a
 * text was clipped, the beginning of a secret that the cut has left is replaced, too.
 */
export function createMask(values: Iterable<string>): Mask {
  const secrets = [...values].filter((value) => value.length >= shortest).flatMap(spellings);
  const longestFirst = [...new Set(secrets)].sort((a, b) => b.length - a.length);
  const withoutBeginnings = (text: string, masked: string) => {
    const cut = cutOf(text, masked);
    return cut === undefined ? masked : maskEnd(masked, cut, longestFirst);
  };
  const hide = (text: string) =>
    text.length < shortest
      ? text
      : withoutBeginnings(
          text,
          longestFirst.reduce((rest, secret) => rest.replaceAll(secret, mask), text),
        );
  function* steps(text: string): Steps<string> {
    let masked = text;
    for (const secret of longestFirst) {
      masked = masked.replaceAll(secret, mask);
      yield;
    }
    return withoutBeginnings(text, masked);
  }
  return Object.assign(hide, { steps, hidesNothing: longestFirst.length === 0 });
}

/**
 * How a secret looks when it is shown without any intent to hide it: as it is, in JSON, on the console, in a URL or a
 * form, line by line, as `console.log` shows a private key in an object, and in the encodings of headers and logs.
 */
function spellings(secret: string): string[] {
  const wellFormed = secret.toWellFormed();
  const lines = secret.split(/\r?\n/);
  const escaped = encodeURIComponent(wellFormed);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    inspect(secret).slice(1, -1),
    escaped,
    escaped.replace(/%../g, (code) => code.toLowerCase()),
    new URLSearchParams([['', wellFormed]]).toString().slice(1),
    ...(lines.length > 1 ? lines.filter((line) => line.length >= shortestLine) : []),
    ...encodings(Buffer.from(wellFormed)).filter((text) => text.length >= shortestEncoded),
  ];
}

/** Hexadecimal and base64, the latter also as part of something longer, such as `Basic` and `client:secret`. */
function encodings(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const found = [hex, hex.toUpperCase()];
  for (let before = 0; before < 3; before++) {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    // Six bits a character: those that share bits with what stands around the secret look different each time.
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((shifted.length * 8) / 6)];
    found.push(shifted.toString('base64').slice(from, to), shifted.toString('base64url').slice(from, to));
  }
  return found;
}

/** What the core writes where it has clipped a text. */
const clipped = /… \(\d+ more characters\)$/;

/** Where the text ends that was clipped; undefined for one that is whole. Bodies are clipped without a word. */
function cutOf(text: string, masked: string): number | undefined {
  return clipped.exec(masked)?.index ?? (text.length >= LIMITS.bodyChars ? masked.length : undefined);
}

/** Replaces the longest beginning of a secret that stands right before the cut. */
function maskEnd(text: string, cut: number, secrets: readonly string[]): string {
  const longest = Math.max(0, ...secrets.map((secret) => sharedEnd(text.slice(0, cut), secret)));
  return longest === 0 ? text : `${text.slice(0, cut - longest)}${mask}${text.slice(cut)}`;
}

function sharedEnd(text: string, secret: string): number {
  let length = Math.min(text.length, secret.length - 1);
  const last = text.charCodeAt(text.length - 1);
  while (length > 0 && !(secret.charCodeAt(length - 1) === last && text.endsWith(secret.slice(0, length)))) {
    length--;
  }
  return length;
}

/** Text that is longer takes a step for each spelling of a secret. */
const longText = 10_000;
/** Values without text between two steps. */
const valuesPerStep = 100;

/** Masks every string of a plain value, keys of objects included. Each string takes a step: it is searched for every spelling. */
export function createDeepMask(maskText: Mask): DeepMask {
  function* textSteps(text: string): Steps<string> {
    yield;
    return text.length > longText ? yield* maskText.steps(text) : maskText(text);
  }
  function* steps(value: unknown, state: { values: number }): Steps<unknown> {
    if (typeof value === 'string') return yield* textSteps(value);
    if (typeof value !== 'object' || value === null) return value;
    const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
    const names = Array.isArray(value) ? undefined : Object.keys(value);
    const count = (names ?? (value as unknown[])).length;
    for (let index = 0; index < count; index++) {
      const name = names?.[index] ?? index;
      const member = (value as Record<PropertyKey, unknown>)[name];
      const hidden = typeof member === 'string' || typeof member === 'object' ? yield* steps(member, state) : member;
      if (Array.isArray(copy)) {
        copy.push(hidden);
      } else {
        setMember(copy, yield* textSteps(`${name}`), hidden);
      }
      state.values += 1;
      if (state.values % valuesPerStep === 0) yield;
    }
    return copy;
  }
  const deepSteps = <Value>(value: Value) => steps(value, { values: 0 }) as Steps<Value>;
  return Object.assign(<Value>(value: Value) => lastOf(deepSteps(value)), { steps: deepSteps });
}

function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    target[name] = value;
  }
}

/** Masks the entries of a list that may be long, with pauses. */
export function maskEach<Entry>(list: readonly Entry[], hide: (entry: Entry) => Steps<Entry>): Promise<Entry[]> {
  function* each(): Steps<Entry[]> {
    const hidden: Entry[] = [];
    for (const entry of list) {
      hidden.push(yield* hide(entry));
      yield;
    }
    return hidden;
  }
  return inTurns(each());
}

/**
 * A result without the values of secrets in what people read and share: console, errors with their stacks, notes, HTTP
 * exchanges. Effects and output stay as they are: a token must be what the script made it, and whoever shows it masks
 * there. So do the records of the cache, which the next run gets.
 */
export async function maskResult(result: SandboxResult, maskText: Mask): Promise<SandboxResult> {
  if (maskText.hidesNothing) return result;
  const hide = createDeepMask(maskText);
  const { ending, console, notes, http, callbacks } = result;
  return {
    ...result,
    ending: await inTurns(hide.steps(ending)),
    console: await maskEach(console, hide.steps),
    notes: await maskEach(notes, hide.steps),
    http: await maskEach(http, hide.steps),
    ...(callbacks && { callbacks: await maskEach(callbacks, hide.steps) }),
  };
}
