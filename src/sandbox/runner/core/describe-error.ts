import type { SandboxError } from '../../protocol.ts';
import type { Ports } from './ports.ts';

/**
 * Anything that was thrown, as data. Attacks: every property may be a getter or a trap that throws or gives something
 * other than a string, and the stack may be text of the script's making, with a file name of megabytes: only strings are
 * taken, each clipped, and frames are no more than a place to look at.
 */
export function describeError(thrown: unknown, ports: Ports, maxChars: number, maxFrames: number): SandboxError {
  if ((typeof thrown !== 'object' || thrown === null) && typeof thrown !== 'function') {
    return { name: 'Error', message: clip(safeText(thrown, ports), maxChars), stack: [] };
  }
  const read = (key: string): string | undefined => {
    try {
      const value = ports.get(thrown, key);
      return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : undefined;
    } catch {
      return undefined;
    }
  };
  const stack = (read('stack') ?? '').slice(0, 1_000_000);
  const code = read('code');
  const message = read('message') ?? safeText(thrown, ports);
  const frames = framesOf(stack.slice(0, 100_000), maxFrames);
  const syntaxFrame = sourceFrameOf(stack);
  return {
    name: clip(read('name') ?? 'Error', 200),
    message: clip(message, maxChars),
    ...(code === undefined ? {} : { code: clip(code, 200) }),
    stack: syntaxFrame === undefined ? frames : [syntaxFrame, ...frames],
  };
}

type Frame = SandboxError['stack'][number];

const frameLine = /^\s+at (?:(?:async |new )?(.*?) \()?(?:async )?(.+?):(\d+):(\d+)\)?$/;

/** Frames in files, without those of Node and of the runner, innermost first. */
export function framesOf(stack: string, maxFrames: number): Frame[] {
  const frames: Frame[] = [];
  for (const line of stack.split('\n')) {
    if (frames.length >= maxFrames) {
      break;
    }
    const match = line.length < 2000 ? frameLine.exec(line) : null;
    if (match === null) {
      continue;
    }
    const [, name = '', location = '', row = '', column = ''] = match;
    const file = location.startsWith('file://') ? pathOf(location) : location;
    if (/^(?:node:|claim-actions:|eval at |<anonymous>|native)/.test(file)) {
      continue;
    }
    frames.push({ file, line: Number(row), column: Number(column), function: name });
  }
  return frames;
}

/** V8 writes the place of a syntax error above the stack: `file:line`, the line, and a caret below its column. */
function sourceFrameOf(stack: string): Frame | undefined {
  const match = /^(.+):(\d+)\n.*\n([ \t]*)\^+\n/.exec(stack);
  if (match === null) {
    return undefined;
  }
  const [, location = '', row = '', indent = ''] = match;
  const file = location.startsWith('file://') ? pathOf(location) : location;
  return { file: clip(file, 2000), line: Number(row), column: indent.length + 1, function: '' };
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(url.slice('file://'.length));
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1).replaceAll('/', '\\') : path;
  } catch {
    return url;
  }
}

function safeText(value: unknown, ports: Ports): string {
  try {
    const text = ports.text(value);
    return typeof text === 'string' ? text : 'a value that cannot be shown';
  } catch {
    return 'a value that cannot be shown';
  }
}

export function clip(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max)}… (${text.length - max} more characters)` : text;
}
