import querystring from 'node:querystring';
import * as realm from './intrinsics.ts';

/** Where every undici, Node's own and those of npm, looks for what makes its requests: up to version 7, and from then on. */
const places = [Symbol.for('undici.globalDispatcher.1'), Symbol.for('undici.globalDispatcher.2')] as const;

export type Fetch = (url: string, options: object) => Promise<Response>;
type Dispatch = (options: DispatchOptions, handler: Handler) => unknown;
type Fields = Record<string, string | string[]>;
/** Who is told of an answer, by methods of the first kind up to version 7, of the second from then on. */
type Handler = Partial<Record<Told, (...args: unknown[]) => unknown>>;
type Told =
  | `on${'Connect' | 'Headers' | 'Data' | 'Complete' | 'Error'}`
  | `on${'RequestStart' | 'ResponseStart' | 'ResponseData' | 'ResponseEnd' | 'ResponseError'}`;

interface DispatchOptions {
  origin: string | URL;
  path: string;
  method: string;
  headers?: unknown;
  body?: unknown;
  query?: Record<string, string> | null;
  upgrade?: unknown;
  /** Of versions 5 and 6. */
  maxRedirections?: number;
}

/**
 * Passes the requests of npm's undici on to `fetch`, which answers and reports them. It does nothing that the script could
 * not do itself. Requests to which the script gives a dispatcher of its own end at the closed handles.
 */
export function interceptUndici(fetch: Fetch): void {
  const ofNode = (globalThis as unknown as Record<symbol, { dispatch: Dispatch } | undefined>)[places[0]];
  const dispatch: Dispatch = (options, handler) => {
    if (options.method === 'CONNECT' || (options.upgrade !== undefined && options.upgrade !== null)) {
      // That of a WebSocket, which no recorded answer can be for.
      return ofNode?.dispatch(options, handler);
    }
    void pass(options, handler, fetch);
    return true;
  };
  // From Node's comes `compose`, whose dispatchers end here, too.
  const dispatcher = Object.assign(Object.create(ofNode ?? null) as object, {
    dispatch,
    close: async () => {},
    destroy: async () => {},
  });
  for (const place of places) {
    realm.defineProperty(globalThis, place, { value: dispatcher, writable: true, configurable: false });
  }
}

async function pass(options: DispatchOptions, handler: Handler, fetch: Fetch): Promise<void> {
  const isNew = handler.onRequestStart !== undefined;
  const stop = new AbortController();
  const abort = (reason: unknown) => stop.abort(reason);
  const controller = { abort, pause() {}, resume() {}, aborted: false, paused: false, rawHeaders: [] as Buffer[] };
  try {
    isNew ? handler.onRequestStart?.(controller, {}) : handler.onConnect?.(abort, null);
    const response = await fetch(urlOf(options), requestOf(options, stop.signal));
    const { status, statusText } = response;
    const fields = fieldsOf(response.headers);
    controller.rawHeaders = rawOf(fields);
    isNew
      ? handler.onResponseStart?.(controller, status, fields, statusText)
      : handler.onHeaders?.(status, controller.rawHeaders, () => {}, statusText);
    const body = Buffer.from(await response.arrayBuffer());
    if (body.length > 0) {
      isNew ? handler.onResponseData?.(controller, body) : handler.onData?.(body);
    }
    isNew ? handler.onResponseEnd?.(controller, {}) : handler.onComplete?.([]);
  } catch (error) {
    // A connection that fails is told without what `fetch` makes of it.
    const { cause } = error as { cause?: object };
    const told = cause !== undefined && 'claimActions' in cause ? cause : error;
    isNew ? handler.onResponseError?.(controller, told) : handler.onError?.(told);
  }
}

function urlOf({ origin, path, query }: DispatchOptions): string {
  const host = typeof origin === 'string' ? origin : origin.origin;
  const parameters = querystring.stringify(query ?? {});
  return parameters === '' ? host + path : `${host}${path}?${parameters}`;
}

function requestOf({ method, headers, body, maxRedirections = 0 }: DispatchOptions, signal: AbortSignal): object {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const redirect = maxRedirections > 0 ? 'follow' : 'manual';
  return { method, headers: pairsOf(headers), body: hasBody ? body : undefined, duplex: 'half', redirect, signal };
}

/** Headers come as a record, as pairs, or as names and values in turn. */
function pairsOf(headers: unknown): [string, string][] {
  const isList = typeof (headers as Iterable<unknown> | undefined)?.[Symbol.iterator] === 'function';
  const list: unknown[] = isList ? [...(headers as Iterable<unknown>)] : Object.entries(headers ?? {});
  const pairs = (
    Array.isArray(list[0]) ? list : list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : []))
  ) as [unknown, unknown][];
  return pairs.flatMap(([name, values]) => [values ?? []].flat().map((one): [string, string] => [`${name}`, `${one}`]));
}

/** Without what is true of the body only as long as it is compressed. */
function fieldsOf(headers: Headers): Fields {
  const fields: Fields = {};
  const isDecoded = headers.has('content-encoding');
  for (const [name, value] of headers) {
    if (!isDecoded || (name !== 'content-encoding' && name !== 'content-length')) {
      fields[name] = name === 'set-cookie' ? headers.getSetCookie() : value;
    }
  }
  return fields;
}

function rawOf(fields: Fields): Buffer[] {
  const names = Object.entries(fields).flatMap(([name, values]) => [values].flat().flatMap((value) => [name, value]));
  return names.map((text) => Buffer.from(text, 'latin1'));
}
