import type { Json, JsonObject } from '../../../auth0/json.ts';
import { LIMITS } from '../../limits.ts';
import type { SandboxHttpResponse } from '../../protocol.ts';
import { clip } from './describe-error.ts';

/**
 * The requests of the script and their answers. A recorded answer cannot be had without the exchange being reported:
 * both are one step, here, out of the script's reach.
 */
export interface Exchanges {
  /**
   * Counts one more request. A sentence for the script where the report has no room left for it, or nothing. Attack: as
   * many requests, or attempts to connect, as a report lists, and then one that nobody gets to see.
   */
  refuse(): string;
  /** Answers from the recorded responses. `undefined`: there is none. */
  answer(method: string, url: string, body: string, place: number): RecordedAnswer | undefined;
  /** Reports a request that was not answered. Gives the sentence that the script gets as its error. */
  block(method: string, url: string, body: string, place: number): string;
  /** Reports a request that the host will not make, because of its size. */
  blockLarge(method: string, url: string, reason: string, place: number): void;
  /** Reports an attempt to open a connection of its own. */
  blockConnection(target: string, place: number): string;
  /** Asks the host to make the request; the host reports it. */
  forward(id: number, method: string, url: string, headersJson: string, bodyBase64: string, place: number): void;
}

export interface RecordedAnswer {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  body: string;
  /** Code such as ECONNREFUSED: fail instead of answering. */
  error: string;
  delayMs: number;
}

interface Sender {
  recorded(): SandboxHttpResponse[];
  send(type: 'http' | 'fetch', data: JsonObject, place: number): void;
  note(code: string, message: string): void;
  isOpen(): boolean;
  now(): number;
}

export function createExchanges(sender: Sender): Exchanges {
  let count = 0;
  let bodyChars = 0;
  let toldTooMany = false;
  const report = (data: JsonObject, place: number) => {
    if (sender.isOpen()) {
      sender.send('http', data, place);
    }
  };
  const bodyPart = (name: 'requestBody' | 'responseBody', body: string): JsonObject => {
    const kept = body.slice(0, LIMITS.bodyChars);
    if (kept === '' || bodyChars + kept.length > LIMITS.allBodiesChars) {
      return {};
    }
    bodyChars += kept.length;
    return { [name]: kept };
  };
  return {
    refuse() {
      if (count < LIMITS.httpExchanges) {
        count++;
        return '';
      }
      const reason = `A script may not make more than ${LIMITS.httpExchanges} requests.`;
      if (!toldTooMany) {
        toldTooMany = true;
        sender.note('too-many-requests', reason);
      }
      return reason;
    },
    answer(method, url, body, place) {
      const entry = sender.recorded().find((candidate) => matches(candidate, method, url));
      if (entry === undefined) {
        return undefined;
      }
      const text = bodyText(entry.body);
      const headers = headersOf(entry);
      report(
        {
          ...named(method, url),
          source: 'recorded',
          ...(entry.error === undefined
            ? {
                status: entry.status ?? 200,
                responseHeaders: headers,
                responseBody: '',
                ...bodyPart('responseBody', text),
              }
            : { reason: entry.error }),
          ...bodyPart('requestBody', body),
          ...(entry.delayMs === undefined ? {} : { durationMs: entry.delayMs }),
        },
        place,
      );
      const flat: string[] = [];
      for (const [name, value] of Object.entries(headers)) {
        flat.push(name, value);
      }
      return {
        status: entry.status ?? 200,
        headers: flat,
        body: text,
        error: entry.error ?? '',
        delayMs: Math.max(0, Math.min(entry.delayMs ?? 0, 60_000)),
      };
    },
    block(method, url, body, place) {
      const short = named(method, url);
      const entry = JSON.stringify({ ...short, status: 200, body: {} });
      const reason = `No answer is recorded for ${short.method} ${short.url}, and scripts have no network here. Add ${entry} to "http" in the scenario.`;
      report({ ...short, source: 'blocked', reason, ...bodyPart('requestBody', body) }, place);
      return reason;
    },
    blockLarge(method, url, reason, place) {
      report({ ...named(method, url), source: 'blocked', reason }, place);
    },
    blockConnection(target, place) {
      const { method, url } = named('CONNECT', target);
      const reason = `Scripts cannot open connections here (${url}). Use fetch or http with a recorded answer in "http" of the scenario.`;
      if (count < LIMITS.httpExchanges) {
        count++;
        report({ method, url, source: 'blocked', reason }, place);
      }
      return reason;
    },
    forward(id, method, url, headersJson, bodyBase64, place) {
      if (sender.isOpen()) {
        sender.send('fetch', { id, method, url, headers: JSON.parse(headersJson) as Json, body: bodyBase64 }, place);
      }
    },
  };
}

/** As the report has them: both are text of the script, of any length. */
function named(method: string, url: string): { method: string; url: string } {
  return { method: clip(method, 100), url: clip(url, LIMITS.urlChars) };
}

function matches(entry: SandboxHttpResponse, method: string, url: string): boolean {
  if (entry.method !== undefined && entry.method.toUpperCase() !== method.toUpperCase()) {
    return false;
  }
  const wanted = entry.url.includes('*') ? entry.url : trimSlash(entry.url);
  if (!wanted.includes('*')) {
    return wanted === trimSlash(url);
  }
  return matchesPattern(wanted, url);
}

/** `*` stands for any text. Without regular expressions, whose time a pattern could blow up. */
export function matchesPattern(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || text.length < first.length + last.length) {
    return false;
  }
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}

/** `https://api.example` and `https://api.example/` are one URL. */
function trimSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

function bodyText(body: Json | undefined): string {
  return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
}

function headersOf(entry: SandboxHttpResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  let typed = false;
  for (const [name, value] of Object.entries(entry.headers ?? {})) {
    headers[name.toLowerCase()] = `${value}`;
    typed ||= name.toLowerCase() === 'content-type';
  }
  if (!typed && entry.body !== undefined) {
    headers['content-type'] = typeof entry.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  }
  return headers;
}
