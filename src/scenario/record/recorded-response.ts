import * as l10n from '@vscode/l10n';
import type { Json } from '../../auth0/json.ts';
import { UserError } from '../../user-error.ts';
import { madeUpValue } from '../made-up.ts';
import type { RecordedResponse } from '../scenario.ts';
import { isCredentialName, isCredentialParameter } from './credential-names.ts';

/** A request as a run saw it. `HttpExchange` of a Report is one. */
export interface SeenExchange {
  method: string;
  url: string;
  source: 'recorded' | 'network' | 'blocked';
  status?: number;
  reason?: string;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
}

/** Replaces the values of secrets in a text. What it puts there is nothing but `•`. */
export type MaskText = (text: string) => string;

/** Say how the bytes came, which is another way when the entry answers. */
const ofTransfer = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
]);
/** From the beginning of a run of its characters only: from each of its hyphens on it would be looked for to its end. */
const jwt = /(?<![\w-])eyJ[\w-]+\.eyJ[\w-]*\.[\w-]*/g;

/** Whether a scenario can answer this request: not what it has answered already, and no bare connections. */
export function canBeRecorded({ method, url, source }: SeenExchange): boolean {
  return source !== 'recorded' && method !== 'CONNECT' && /^https?:/i.test(url);
}

/**
 * The entry of `http` that answers as the network did; for a request that was blocked an entry to fill in, and for one
 * that failed its failure. Without credentials: no headers, parameters and members that carry them, no user information,
 * no values of secrets. In the URL `*` takes their place, so that the entry still fits. Throws UserError for what has no
 * answer to be recorded.
 */
export function recordedResponse(exchange: SeenExchange, mask: MaskText): RecordedResponse {
  if (!canBeRecorded(exchange)) {
    throw new UserError(
      l10n.t('{0} {1} is no request that a scenario can answer anew.', exchange.method, exchange.url),
    );
  }
  const { method, source, status, reason, responseHeaders = {}, responseBody = '' } = exchange;
  const request = { method, url: urlWithoutCredentials(exchange.url, mask) };
  if (source === 'blocked') {
    return { ...request, status: 200, body: {} };
  }
  if (status === undefined) {
    return { ...request, error: /\bE[A-Z]{4,}\b/.exec(reason ?? '')?.[0] ?? 'ECONNRESET' };
  }
  const headers = headersWithoutCredentials(responseHeaders, mask);
  const body = isCompressed(responseHeaders) ? undefined : bodyWithoutCredentials(responseBody, mask);
  return {
    ...request,
    status,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== undefined && { body }),
  };
}

function urlWithoutCredentials(url: string, mask: MaskText): string {
  return mask(url)
    .replace(/^(\w+:\/\/)[^/?#]*@/, '$1')
    .replace(/([?&;])([^=&;#]*)=([^&;#]*)/g, (pair, before: string, name: string) =>
      isCredentialParameter(decoded(name)) ? `${before}${name}=*` : pair,
    )
    .replace(jwt, '*')
    .replace(/•+|(?:%E2%80%A2)+/gi, '*');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not encoded, although it has a percent sign.
    return name;
  }
}

function headersWithoutCredentials(headers: Record<string, string>, mask: MaskText): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !ofTransfer.has(name.toLowerCase()) && !isCredentialName(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, textWithoutCredentials(value, mask)]));
}

/** The program that sent it knows how to read it; what the run has seen of it does not say. */
function isCompressed(headers: Record<string, string>): boolean {
  const encoding = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
  return encoding !== undefined && encoding.trim() !== '' && encoding.trim().toLowerCase() !== 'identity';
}

/** JSON as JSON, everything else as text; undefined for nothing at all. */
function bodyWithoutCredentials(text: string, mask: MaskText): Json | undefined {
  if (text === '') {
    return undefined;
  }
  if (/^\s*[[{]/.test(text)) {
    try {
      return valueWithoutCredentials(JSON.parse(text) as Json, mask);
    } catch {
      // Only looks like JSON.
    }
  }
  return textWithoutCredentials(text, mask);
}

function valueWithoutCredentials(value: Json, mask: MaskText): Json {
  if (typeof value === 'string') {
    return textWithoutCredentials(value, mask);
  }
  if (Array.isArray(value)) {
    return value.map((member) => valueWithoutCredentials(member, mask));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const members = Object.entries(value).map(([name, member]): [string, Json] => [
    textWithoutCredentials(name, mask),
    typeof member === 'string' && isCredentialName(name) ? madeUpValue(name) : valueWithoutCredentials(member, mask),
  ]);
  return Object.fromEntries(members);
}

function textWithoutCredentials(text: string, mask: MaskText): string {
  const withoutUserInformation = text.replace(/\b(https?:\/\/)[^\s/?#@"'<>]*@/gi, '$1');
  return mask(withoutUserInformation)
    .replace(jwt, '••••••')
    .replace(/([?&])([^=?&;#\s"'<>]{1,300})=([^&;#\s"'<>]+)/g, (pair, before: string, name: string) =>
      isCredentialName(decoded(name)) ? `${before}${name}=••••••` : pair,
    );
}
