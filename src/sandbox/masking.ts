import type { SandboxError, SandboxResult } from './protocol.ts';

/** Shorter values would hit ordinary words and numbers. */
const shortest = 6;
const mask = '••••••';

export type Mask = (text: string) => string;

/** Replaces the values of secrets in text. Longest first, so that a secret that contains another one goes whole. */
export function createMask(values: Iterable<string>): Mask {
  const secrets = [...new Set(values)].filter((value) => value.length >= shortest).sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
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
