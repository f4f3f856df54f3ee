import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import https from 'node:https';
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { LIMITS } from '../../limits.ts';
import type { HttpAnswer } from '../../wire.ts';
import type { Core } from '../core/core.ts';
import { pin } from '../guards/pin.ts';
import { readLineLater } from './host-lines.ts';
import * as realm from './intrinsics.ts';
import { LocalFailure } from './local-failure.ts';
import { type Fetch, interceptUndici } from './undici.ts';

interface HttpPorts {
  core: Core;
  /** The host makes requests that have no recorded answer. */
  network: boolean;
}

/**
 * Answers the script's requests (`fetch`, `http`, `https` and what is built on them) from the recorded responses.
 * Nothing here opens a connection: what the interceptors miss meets the closed handles. With the network allowed the
 * host makes the request, with its own rules about addresses, and the answer comes over the channel.
 *
 * @public Loaded by `require` when it is needed.
 */
export function interceptHttp({ core, network }: HttpPorts): void {
  const place = new AsyncLocalStorage<number>();
  // Attack: a method that the script has replaced on the prototype is called with this one as `this`, and it enters the
  // place of another call.
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(AsyncLocalStorage.prototype))) {
    if (typeof value === 'function') {
      pin(place, name, value);
    }
  }
  const placeNow = realm.uncurry(place.getStore as (this: AsyncLocalStorage<number>) => number | undefined);
  const at = realm.uncurry(
    place.run as (this: AsyncLocalStorage<number>, store: number, callback: () => unknown) => unknown,
  );
  const [RealResponse, RealHeaders, Bytes] = [Response, Headers, Uint8Array];
  const words: Record<number, string | undefined> = { ...http.STATUS_CODES };
  realm.setPrototypeOf(words, null);
  const askHost = createForwarder(core);

  /** With its length: without one, who asks to keep the connection would wait for the end of the answer for ever. */
  const respond = (
    controller: Controller,
    method: string,
    status: number,
    headers: Headers,
    body: string | Uint8Array<ArrayBuffer>,
  ): void => {
    const head = { status, statusText: words[status] ?? '', headers };
    if (method === 'HEAD' || !hasBody(status)) {
      controller.respondWith(new RealResponse(null, head));
      return;
    }
    headers.delete('transfer-encoding');
    headers.set('content-length', `${realm.byteLength(body)}`);
    controller.respondWith(new RealResponse(body, head));
  };

  const answer = async (request: Request, controller: Controller): Promise<void> => {
    const { method, url } = request;
    if (realm.startsWith(url, 'data:') || realm.startsWith(url, 'blob:')) {
      // These carry their answer, and Node gives it without any connection.
      return;
    }
    if (!realm.startsWith(url, 'http:') && !realm.startsWith(url, 'https:')) {
      controller.errorWith(new realm.RealTypeError('fetch failed', { cause: new realm.RealError('unknown scheme') }));
      return;
    }
    const refused = core.exchanges.refuse();
    if (refused !== '') {
      controller.errorWith(failure(refused, 'EACCES'));
      return;
    }
    const from = placeNow(place) ?? 0;
    const bytes = new Bytes(await request.clone().arrayBuffer());
    const body = textOf(bytes);
    const recorded = core.exchanges.answer(method, url, body, from);
    if (recorded !== undefined) {
      if (recorded.delayMs > 0) {
        await new realm.RealPromise<void>((resolve) => realm.later(() => resolve(), recorded.delayMs));
      }
      if (recorded.error !== '') {
        controller.errorWith(failure(`${recorded.error}: ${method} ${url} (recorded failure)`, recorded.error));
        return;
      }
      const headers = new RealHeaders();
      for (let index = 0; index < recorded.headers.length; index += 2) {
        headers.append(recorded.headers[index] ?? '', recorded.headers[index + 1] ?? '');
      }
      respond(controller, method, recorded.status, headers, recorded.body);
      return;
    }
    if (!network) {
      const error = failure(core.exchanges.block(method, url, body, from), 'EACCES');
      new LocalFailure(error, unanswered);
      controller.errorWith(error);
      return;
    }
    if (bytes.byteLength > LIMITS.networkBodyBytes) {
      const reason = `The body of a request may not have more than ${LIMITS.networkBodyBytes} bytes here.`;
      core.exchanges.blockLarge(method, url, reason, from);
      controller.errorWith(failure(reason, 'EACCES'));
      return;
    }
    const headerList: [string, string][] = [];
    request.headers.forEach((value, name) => {
      headerList.push([name, value]);
    });
    const reply = await askHost(method, url, realm.toJson(headerList), base64(bytes), from);
    if (reply.error !== undefined) {
      controller.errorWith(failure(reply.error.message, reply.error.code));
      return;
    }
    const bodyBytes = realm.bufferFrom(reply.body ?? '', 'base64');
    respond(controller, method, reply.status ?? 502, new RealHeaders(reply.headers ?? []), bodyBytes);
  };

  for (const interceptor of [new ClientRequestInterceptor(), new FetchInterceptor()]) {
    interceptor.apply();
    interceptor.on('request', ({ request, controller }) => answer(request, controller));
    // What the script's own callback throws while it is told of the answer: without this, the library reports its own
    // failure to answer twice instead.
    interceptor.on('unhandledException', ({ error }) => {
      throw error;
    });
  }
  // The library keeps its instances on the global object, where a script could switch them off.
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (/-interceptor$/.test(symbol.description ?? '')) {
      Reflect.deleteProperty(globalThis, symbol);
    }
  }
  // The place of the call is taken when it is made: by the time of the answer the script is no longer on the stack.
  for (const module of [http, https]) {
    for (const name of ['request', 'get'] as const) {
      const original = module[name];
      const wrapped = {
        [name]: (...args: unknown[]) => at(place, core.here(), () => realm.apply(original, module, args as never)),
      };
      Object.defineProperty(module, name, {
        value: wrapped[name],
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
  const original = globalThis.fetch;
  const RealRequest = Request;
  const wrapped = {
    async fetch(...args: unknown[]): Promise<unknown> {
      const [input, init] = args as [unknown, { method?: unknown; body?: unknown } | undefined];
      const method = init?.method ?? (input instanceof RealRequest ? input.method : 'GET');
      if (init?.body !== undefined && init.body !== null && isBodiless(method)) {
        throw new realm.RealTypeError('Request with GET/HEAD method cannot have body.');
      }
      try {
        return await at(place, core.here(), () => realm.apply(original, undefined, args as never));
      } catch (error) {
        // As Node: a TypeError whose cause says why; with the sentence in front, because that is what gets shown.
        if (realm.types.isNativeError(error) && 'claimActions' in error) {
          throw new realm.RealTypeError(`fetch failed: ${error.message}`, { cause: error });
        }
        throw error;
      }
    },
  };
  Object.defineProperty(globalThis, 'fetch', {
    value: wrapped.fetch,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  interceptUndici(wrapped.fetch as Fetch);
}

interface Controller {
  respondWith(response: Response): unknown;
  errorWith(reason: Error): unknown;
}

const unanswered =
  'A request of the script has no recorded answer here, so the script went no further. At Auth0 it goes on with what the server answers.';

function failure(message: string, code: string): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new realm.RealError(message);
  error.code = code;
  Object.defineProperty(error, 'claimActions', { value: true, enumerable: false });
  return error;
}

function isBodiless(method: unknown): boolean {
  const name = typeof method === 'string' ? realm.toLowerCase(method) : '';
  return name === 'get' || name === 'head';
}

function hasBody(status: number): boolean {
  return status !== 101 && status !== 204 && status !== 205 && status !== 304;
}

const { min } = Math;
const utf8 = realm.uncurry(Buffer.prototype.utf8Slice as (this: Buffer, from: number, to: number) => string);
const base64Slice = realm.uncurry(Buffer.prototype.base64Slice as (this: Buffer, from: number, to: number) => string);

function textOf(bytes: Uint8Array): string {
  return utf8(
    realm.bufferFrom(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    0,
    // Enough bytes for all the characters that the report keeps, so that a body which is cut has exactly that length.
    min(bytes.byteLength, 3 * LIMITS.bodyChars),
  );
}

function base64(bytes: Uint8Array): string {
  return base64Slice(realm.bufferFrom(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.byteLength);
}

type Ask = (method: string, url: string, headers: string, body: string, place: number) => Promise<HttpAnswer>;

/** One question to the host at a time is under way on stdin; the event loop stays alive as long as answers are missing. */
function createForwarder(core: Core): Ask {
  const waiting: Record<number, (answer: HttpAnswer) => void> = realm.create(null);
  let missing = 0;
  let next = 1;
  let reading = false;
  const read = () => {
    reading = true;
    readLineLater((line) => {
      reading = false;
      if (realm.startsWith(line, 'A')) {
        const answer = realm.parseJson(realm.slice(line, 1)) as HttpAnswer;
        const done = waiting[answer.id];
        delete waiting[answer.id];
        missing--;
        done?.(answer);
      }
      if (missing > 0 && !reading) {
        read();
      }
    });
  };
  return (method, url, headers, body, place) =>
    new realm.RealPromise((resolve) => {
      const id = next++;
      waiting[id] = resolve;
      missing++;
      core.exchanges.forward(id, method, url, headers, body, place);
      if (!reading) {
        read();
      }
    });
}
