import * as l10n from '@vscode/l10n';
import { descriptionOfField } from '../auth0/catalogue/descriptions.ts';
import { type Availability, type EventField, isOpen } from '../auth0/catalogue/event-field.ts';
import { type Documentation, type Member, property } from './member.ts';

const AVAILABILITY: Readonly<Record<Availability, () => string>> = {
  'early-access': () => l10n.t('Early access: Auth0 switches it on per tenant.'),
  enterprise: () => l10n.t('Enterprise plans only.'),
};

/** A field tree of the catalogue (event, a Rule's user or context, a Hook's client) as a member. */
export function eventMember(path: string, node: EventField, link: string | undefined): Member {
  const element = node.type === 'array' ? node.items : node;
  const elementPath = node.type === 'array' ? `${path}[]` : path;
  return property(path, {
    type: typeOf(node),
    optional: node.optional ?? false,
    nullable: node.nullable ?? false,
    array: node.type === 'array',
    values: element?.enum?.slice() ?? [],
    open: element && isOpen(element) ? valuesOf(element) : undefined,
    members: Object.entries(element?.properties ?? {}).map(([name, child]) =>
      eventMember(`${elementPath}.${name}`, child, link),
    ),
    documentation: documentationOf(path, node, link),
  });
}

/** Who has it, one sentence for each entry of `availability`. */
export function availabilitySentences(plans: readonly Availability[] = []): string[] {
  return plans.map((plan) => AVAILABILITY[plan]());
}

function documentationOf(path: string, node: EventField, link: string | undefined): Documentation {
  const details = [node.notes ?? '', node.items?.notes ?? '', ...availabilitySentences(node.availability)];
  if (node.documented === false) details.push(l10n.t("Not in Auth0's documentation."));
  return { summary: descriptionOfField(path), details: details.filter((paragraph) => paragraph !== ''), link };
}

function typeOf(node: EventField): string {
  if (node.type === 'array') return node.items ? `${parenthesised(typeOf(node.items))}[]` : 'unknown[]';
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  if (node.type !== 'object') return node.type;
  return node.properties ? 'object' : `{ [name: string]: ${valuesOf(node)} }`;
}

function parenthesised(type: string): string {
  return type.includes(' | ') ? `(${type})` : type;
}

/** `unknown` would make every use of such a value an error in a project that checks its JavaScript. */
function valuesOf(node: EventField): string {
  return node.values === undefined || node.values === 'unknown' ? 'any' : node.values;
}
