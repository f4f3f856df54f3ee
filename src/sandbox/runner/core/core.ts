import type { Json, JsonObject } from '../../../auth0/json.ts';
import { LIMITS } from '../../limits.ts';
import type { SandboxEnding, SandboxError, SessionToken } from '../../protocol.ts';
import type { Frame, Guards, Preload, RunOrder } from '../../wire.ts';
import { adopt } from './adopt.ts';
import { type CacheStore, createCacheStore } from './cache-store.ts';
import { createConsoleLines } from './console-lines.ts';
import { clip, describeError } from './describe-error.ts';
import { createEffects } from './effects.ts';
import { createExchanges, type Exchanges } from './exchanges.ts';
import { createPlaces } from './places.ts';
import type { Ports } from './ports.ts';

/**
 * The part of the runner that decides what the host gets to know. It lives in a realm of its own (a fresh V8 context),
 * so that nothing a script patches exists here: its `JSON`, its arrays and strings are untouched by definition. The
 * script's realm holds a few functions of the core in closures and hands none of them out; everything that crosses is a
 * primitive, or a value of the script that is only read through `Ports`.
 */
export interface Core {
  /** Before any foreign code: which guards hold. */
  ready(guards: Guards, node: string): void;
  /** @param code base64 */
  compiled(code: string): void;
  preloaded(): void;
  parsePreload(json: string): Preload;
  /** Takes the order with the nonce; from now on frames can be written. */
  start(json: string): RunOrder;
  /** Files that count as the user's, for places. */
  setUserFiles(mainFile: string, isUserFile: (file: string) => boolean): void;
  /** Id of the place where the script is now; 0 if in no file of the user. */
  here(): number;
  record(method: string, args: unknown, place?: number): void;
  log(level: string, text: string): void;
  note(code: string, message: string): void;
  /** One call of a rule's or hook's callback. */
  calledBack(failed: boolean, error: unknown): void;
  /** A token of `api.redirect`, for the host to look at. */
  sessionToken(token: string, secret: string, verdict: SessionToken['verdict'], now: number): void;
  /** The outcome. Only the first counts. The output, if there is one, as text that `textOf` made. */
  settle(
    status: SandboxEnding['status'],
    error: unknown,
    hasError: boolean,
    reason: string,
    outputJson: string | undefined,
  ): void;
  isSettled(): boolean;
  lateError(error: unknown): void;
  /** Of one script, after the outcome; the blocks as the JSON text of `[start, end, count][]`. */
  coverage(file: string, blocks: string): void;
  end(): void;
  /** JSON text of a value of the script, without notes. Undefined where JSON has nothing. */
  textOf(value: unknown): string | undefined;
  /** JSON text of a part of the order, whole. Never for a value of the script. */
  orderText(part: Json): string;
  exchanges: Exchanges;
  cache: CacheStore;
}

export function createCore(ports: Ports): Core {
  let nonce = '';
  let order: RunOrder | undefined;
  let settled = false;
  let ended = false;
  let startedAt = 0;
  let notes = 0;
  let callbacks = 0;
  let sessionTokens = 0;
  let sessionTokenChars = 0;
  let mainFile = '';
  let isUserFile: (file: string) => boolean = () => false;
  const placeTexts: string[] = [''];
  const placeIds = new Map<string, number>();
  const places = createPlaces(
    (file) => isUserFile(file),
    () => mainFile,
  );

  const send = (type: Frame['type'], json: string) => {
    // The line starts with a line feed, so that bytes which something else has written cannot swallow it.
    ports.write(`\n${nonce}{"type":"${type}","data":${json}}\n`);
  };
  const describe = (error: unknown): SandboxError => describeError(error, ports, LIMITS.errorChars, LIMITS.stackFrames);
  const hereText = (): string => {
    const place = places.here();
    return place === undefined ? '' : JSON.stringify(place);
  };
  const withPlace = (text: string) => (text === '' ? '' : `,"location":${text}`);

  const note = (code: string, message: string) => {
    if (nonce === '' || ended || notes++ >= LIMITS.notes) {
      return;
    }
    send('note', `${JSON.stringify({ code, message: clip(message, 2000) }).slice(0, -1)}${withPlace(hereText())}}`);
  };

  const settle: Core['settle'] = (status, error, hasError, reason, outputJson) => {
    if (settled || nonce === '') {
      return;
    }
    const scriptMs = ports.now() - startedAt;
    const described = hasError ? describe(error) : undefined;
    // Describing runs code of the script (getters), which may have come back here.
    if (settled) {
      return;
    }
    const dropped = lines.dropped();
    if (dropped > 0) {
      note('console-cut', `${dropped} more console lines were dropped: a run keeps ${LIMITS.consoleLines}.`);
    }
    send(
      'settled',
      `${JSON.stringify({
        status,
        ...(described === undefined ? {} : { error: described }),
        // Names that the script has made up stand in it, of any length.
        ...(reason === '' ? {} : { reason: clip(reason, LIMITS.reasonChars) }),
        scriptMs,
        cache: cache.records(),
      }).slice(0, -1)}${outputJson === undefined ? '' : `,"output":${outputJson}`}}`,
    );
    // Only now. Attack: `process.exit()` where the stack is too full to tell it. The script goes on, and what it does after
    // that would pass for what it had left running.
    settled = true;
  };

  const overflow = (what: string) => settle('too-much-output', undefined, false, what, undefined);

  const lines = createConsoleLines({
    state: () => (nonce === '' ? 'waiting' : settled ? 'settled' : 'running'),
    send: (level, text) =>
      send('console', `{"level":"${level}","text":${JSON.stringify(text)}${withPlace(hereText())}}`),
    overflow,
  });
  const effects = createEffects({
    ports,
    isSettled: () => settled,
    send: (json) => send('effect', json),
    overflow,
  });
  const cache = createCacheStore();
  const core: Core = {
    cache,
    ready(guards, node) {
      ports.write(`${JSON.stringify({ type: 'ready', guards, node })}\n`);
    },
    compiled(code) {
      ports.write(`${JSON.stringify({ type: 'compiled', code })}\n`);
    },
    preloaded() {
      ports.write(`${JSON.stringify({ type: 'preloaded' })}\n`);
    },
    parsePreload(json) {
      return JSON.parse(json) as Preload;
    },
    start(json) {
      const parsed = JSON.parse(json) as RunOrder;
      nonce = parsed.nonce;
      order = { ...parsed, nonce: '' };
      startedAt = ports.now();
      cache.load(order.cache ?? []);
      lines.begin();
      return order;
    },
    setUserFiles(file, isUsers) {
      mainFile = file;
      isUserFile = isUsers;
      startedAt = ports.now();
    },
    here() {
      const text = hereText();
      const known = placeIds.get(text);
      if (known !== undefined || placeTexts.length > 10_000) {
        return known ?? 0;
      }
      placeIds.set(text, placeTexts.length);
      placeTexts.push(text);
      return placeTexts.length - 1;
    },
    record(method, args, place) {
      if (nonce === '') {
        return;
      }
      const text = place === undefined ? hereText() : (placeTexts[place] ?? '');
      if (settled) {
        note('late-effect', `${method} was called after the handler had ended; Auth0 no longer looks at it.`);
        return;
      }
      effects.record(method, args, withPlace(text));
    },
    log: lines.log,
    note,
    calledBack(failed, error) {
      if (nonce === '' || settled || callbacks++ >= LIMITS.callbacks) {
        return;
      }
      const described = failed ? `"error":${JSON.stringify(describe(error))}` : '';
      const place = hereText();
      send('callback', `{${[place === '' ? '' : `"location":${place}`, described].filter(Boolean).join(',')}}`);
    },
    sessionToken(token, secret, verdict, now) {
      if (nonce === '' || settled) {
        return;
      }
      sessionTokenChars += token.length + secret.length;
      if (++sessionTokens > LIMITS.sessionTokens || sessionTokenChars > LIMITS.allSessionTokensChars) {
        overflow('The script signed or verified more session tokens than a run can have.');
        return;
      }
      send('session-token', JSON.stringify({ token, secret, verdict, now }));
    },
    settle,
    isSettled: () => settled,
    lateError(error) {
      const { name, message, stack } = describe(error);
      note(
        'late-error',
        stack[0] === undefined
          ? `After the handler had ended, something it had left running failed: ${name}: ${message}. Auth0 does not wait for it.`
          : `After the handler had ended, something it had left running failed: ${name}: ${message} (line ${stack[0].line}). Auth0 does not wait for it.`,
      );
    },
    coverage(file, blocks) {
      if (nonce !== '' && !ended && blocks.length <= LIMITS.coverageChars) {
        send('coverage', `{"file":${JSON.stringify(file)},"blocks":${blocks}}`);
      }
    },
    end() {
      if (nonce === '' || ended) {
        return;
      }
      send('end', '{}');
      ended = true;
    },
    textOf(value) {
      return adopt(value, '', ports, { depth: LIMITS.valueDepth, chars: LIMITS.effectChars }).json;
    },
    orderText: (part) => JSON.stringify(part),
    exchanges: createExchanges({
      recorded: () => order?.http ?? [],
      send: (type, data: JsonObject, place) =>
        send(type, `${JSON.stringify(data).slice(0, -1)}${withPlace(placeTexts[place] ?? '')}}`),
      note,
      isOpen: () => nonce !== '' && !settled,
      now: () => ports.now(),
    }),
  };
  return core;
}
