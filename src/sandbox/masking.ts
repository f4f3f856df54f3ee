import type { SandboxError, SandboxResult } from './protocol.ts';

/** Shorter values would hit ordinary words and numbers. */
const shortest = 6;
const mask = '••••••';

export type Mask = (text: string) => string;

/** Lines of a secret that are shorter could be ordinary text: the braces of a JSON file, say. */
const shortestLine = 16;

/** Replaces the values of secrets in text. Longest first, so that a secret that contains another one goes whole. */
export function createMask(values: Iterable<string>): Mask {
  const secrets = [...values].filter((value) => value.length >= shortest).flatMap(spellings);
  const longestFirst = [...new Set(secrets)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
}

/**
 * How a secret looks when it is shown without any intent to hide it: as it is, in JSON, in a URL or a form, and line by
 * line, as `console.log` shows a private key in an object.
 */
function spellings(secret: string): string[] {
  const wellFormed = secret.toWellFormed();
  const lines = secret.split(/\r?\n/);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(wellFormed),
    new URLSearchParams([['', wellFormed]]).toString().slice(1),
    ...(lines.length > 1 ? lines.filter((line) => line.length >= shortestLine) : []),
  ];
}

/**
 * A result without the values of secrets in what people read and share: console, errors, notes, HTTP exchanges.
 * Effects stay as they are: a token must be what the script made it, and whoever shows it masks there.
 */
export function maskResult(result: SandboxResult, hide: Mask): SandboxResult {
  const hideError = (error: SandboxError): SandboxError => ({
    ...error,
    message: hide(error.message),
    name: hide(error.name),
  });
  const { ending } = result;
  return {
    ...result,
    ending: {
      ...ending,
      ...(ending.error === undefined ? {} : { error: hideError(ending.error) }),
      ...(ending.reason === undefined ? {} : { reason: hide(ending.reason) }),
    },
    console: result.console.map((line) => ({ ...line, text: hide(line.text) })),
    notes: result.notes.map((note) => ({ ...note, message: hide(note.message) })),
    http: result.http.map((exchange) => ({
      ...exchange,
      url: hide(exchange.url),
      ...(exchange.reason === undefined ? {} : { reason: hide(exchange.reason) }),
      ...(exchange.requestBody === undefined ? {} : { requestBody: hide(exchange.requestBody) }),
      ...(exchange.responseBody === undefined ? {} : { responseBody: hide(exchange.responseBody) }),
    })),
    ...(result.callbacks === undefined
      ? {}
      : {
          callbacks: result.callbacks.map((call) =>
            call.error === undefined ? call : { ...call, error: hideError(call.error) },
          ),
        }),
  };
}
