import { findTrigger, type Trigger } from '../auth0/catalogue/triggers.ts';
import { plainText, snippets } from './snippets.ts';

/** Where a first claim comes from, by the last part of its name. */
const SOURCES: Readonly<Record<string, string>> = {
  roles: 'event.authorization?.roles ?? []',
  email: 'event.user.email',
  name: 'event.user.name',
  plan: 'event.user.app_metadata.plan',
  organization: 'event.organization?.name',
  tier: 'event.client.metadata.tier',
  client: 'event.client.name',
};

/** Whether an Action of this trigger can have a first claim. */
export function canSetClaims(trigger: string): boolean {
  return (findTrigger(trigger)?.tokensThatCanBeChanged.length ?? 0) > 0;
}

/** The claim to start with, for the user to change. */
export function suggestedClaim(trigger: string): string {
  return trigger === 'credentials-exchange' ? 'https://example.com/client' : 'https://example.com/roles';
}

/**
 * The script of a new Action. With a claim it sets that claim in every token of the trigger; without one, and for
 * triggers without tokens, it is the trigger's snippet.
 */
export function newActionText(triggerId: string, claim: string | undefined): string {
  const trigger = findTrigger(triggerId);
  const handler = trigger?.handlers[0];
  if (!trigger || !handler) throw new Error(`No handler is known for ${triggerId}`);
  if (!claim || !canSetClaims(triggerId)) return snippetText(triggerId, handler.name);
  const value = valueFor(trigger, claim);
  const lines = trigger.tokensThatCanBeChanged.map(
    (token) => `  api.${token}.setCustomClaim(${quoted(claim)}, value);\n`,
  );
  return `/**
 * ${sentence(trigger)}
 */
exports.${handler.name} = async (event, api) => {
  const value = ${value};
${canBeMissing(value) ? '  if (value === undefined) {\n    return;\n  }\n' : ''}${lines.join('')}};
`;
}

function valueFor(trigger: Trigger, claim: string): string {
  const last = /[\w-]*$/.exec(claim)?.[0] ?? '';
  const source = Object.hasOwn(SOURCES, last) ? SOURCES[last] : undefined;
  const isM2m = trigger.id === 'credentials-exchange';
  if (source !== undefined && (!isM2m || source.startsWith('event.client'))) return source;
  return isM2m ? 'event.client.name' : 'event.user.user_id';
}

/** Ids and names of clients are always there, and a default needs no guard. */
function canBeMissing(value: string): boolean {
  return !value.includes('??') && !/(?:user_id|client\.name)$/.test(value);
}

function sentence(trigger: Trigger): string {
  return `${trigger.label}. ${trigger.runs ?? ''}`.trim();
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function snippetText(trigger: string, handler: string): string {
  const snippet = snippets.find((it) => it.place === 'file' && it.trigger === trigger);
  if (!snippet) return `exports.${handler} = async (event, api) => {\n};\n`;
  return `${plainText(snippet.body).replaceAll('\t', '  ')}\n`;
}
