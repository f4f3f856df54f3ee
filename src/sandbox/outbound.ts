import http from 'node:http';
import https from 'node:https';
import * as l10n from '@vscode/l10n';
import type { Json, JsonObject } from '../auth0/json.ts';
import { placeOf } from './collect-result.ts';
import { LIMITS } from './limits.ts';
import type { SandboxHttpExchange } from './protocol.ts';
import { checkedLookup, Forbidden, mustNotBePrivate } from './public-address.ts';
import { pause } from './turns.ts';
import type { HttpAnswer } from './wire.ts';

export interface OutboundPolicy {
  /** Host names, or addresses, that may be private: `localhost`, `10.0.0.7`. */
  allowedHosts: readonly string[];
}

/** Belong to one connection, which is the host's here and not the script's. Not passed on. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'content-length',
  'host',
  // The answer has to be readable in the report, and nothing on the way to the script would unpack it.
  'accept-encoding',
]);

/** What can be told of a request as long as it has no answer. */
export function begunExchange(request: JsonObject): SandboxHttpExchange {
  return {
    method: textOf(request['method']),
    url: textOf(request['url']),
    ...placeOf(request),
    source: 'network',
    reason: l10n.t('The run ended before the answer came.'),
  };
}

/**
 * Makes one request of a script in the host's name, for `allowNetwork`. The child itself never has a network.
 *
 * Attacks: addresses of this machine and of the local network, by number, by a name that resolves to them (the resolved
 * address is checked and is the one that is connected to, so a second look-up cannot give another), as IPv4 in IPv6, by a
 * redirect (each hop is a request of its own); other protocols; answers without end.
 */
export async function makeRequest(
  request: JsonObject,
  policy: OutboundPolicy,
  signal: AbortSignal,
): Promise<{ answer: HttpAnswer; exchange: SandboxHttpExchange }> {
  const id = typeof request['id'] === 'number' ? request['id'] : 0;
  const method = textOf(request['method']);
  const url = textOf(request['url']);
  // Of several bodies of megabytes that are ready at the same time, each has a turn of its own.
  await pause();
  const body = Buffer.from(textOf(request['body']), 'base64');
  const started = performance.now();
  const common = {
    method,
    url,
    ...placeOf(request),
    ...(body.length === 0 ? {} : { requestBody: beginningOf(body) }),
  };
  try {
    const { status, headers, chunks } = await send(method, url, headersOf(request['headers']), body, policy, signal);
    await pause();
    const bytes = Buffer.concat(chunks);
    return {
      answer: { id, status, headers, body: bytes.toString('base64') },
      exchange: {
        ...common,
        source: 'network',
        status,
        responseHeaders: Object.fromEntries(headers),
        responseBody: beginningOf(bytes),
        durationMs: performance.now() - started,
      },
    };
  } catch (error) {
    const { message, code = 'EACCES' } = error as NodeJS.ErrnoException;
    return {
      answer: { id, error: { message, code } },
      exchange: {
        ...common,
        ...(error instanceof Forbidden
          ? { source: 'blocked', reason: error.forPeople }
          : { source: 'network', reason: message }),
      },
    };
  }
}

/** As much as a report keeps, of as many bytes as that can have. */
function beginningOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, 3 * LIMITS.bodyChars).slice(0, LIMITS.bodyChars);
}

interface Answered {
  status: number;
  headers: [string, string][];
  chunks: Buffer[];
}

function send(
  method: string,
  address: string,
  headers: Record<string, string>,
  body: Buffer,
  policy: OutboundPolicy,
  signal: AbortSignal,
): Promise<Answered> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Forbidden(`Scripts may only use http and https, not ${url.protocol}`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const listed = policy.allowedHosts.includes(host);
  if (!listed) {
    mustNotBePrivate(host);
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(
      url,
      { method, headers, signal, lookup: checkedLookup(listed), agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LIMITS.networkBodyBytes) {
            response.destroy(new Error(`The answer of ${url.host} is larger than ${LIMITS.networkBodyBytes} bytes.`));
            return;
          }
          chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: responseHeaders(response),
            chunks,
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function responseHeaders(response: http.IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < response.rawHeaders.length; index += 2) {
    const name = response.rawHeaders[index] ?? '';
    if (!hopByHop.has(name.toLowerCase()) || name.toLowerCase() === 'content-length') {
      pairs.push([name, response.rawHeaders[index + 1] ?? '']);
    }
  }
  return pairs;
}

function headersOf(value: Json | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const pair of Array.isArray(value) ? value : []) {
    if (Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string') {
      const [name, text] = pair;
      if (!hopByHop.has(name.toLowerCase())) {
        headers[name] = text;
      }
    }
  }
  return headers;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
