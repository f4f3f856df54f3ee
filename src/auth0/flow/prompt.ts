import type { JsonObject } from '../json.ts';
import { stringMember, stringsMember } from '../read-json.ts';

/**
 * What the application asked of the `prompt` parameter. The query says it; the dashboard's sample has `prompt: ['none']`
 * in the transaction beside a query of `login`.
 */
export function promptsOf(event: JsonObject): readonly string[] {
  const asked = stringMember(event, 'request', 'query', 'prompt');
  return asked === undefined ? (stringsMember(event, 'transaction', 'prompt') ?? []) : asked.split(' ');
}
