import type { ApiMethod, ApiParameter } from '../auth0/catalogue/api-method.ts';
import { apiMethods, type Trigger } from '../auth0/catalogue/triggers.ts';
import { availabilitySentences } from './event-member.ts';
import type { Member, Parameter } from './member.ts';

/** The `api` object of a trigger: groups such as `accessToken`, and their methods. */
export function apiMember(trigger: Trigger, link: string | undefined): Member {
  const groups = new Map<string, Member[]>();
  for (const method of apiMethods(trigger)) {
    const group = method.method.slice(0, method.method.indexOf('.'));
    groups.set(group, [...(groups.get(group) ?? []), methodMember(method, link)]);
  }
  const members = [...groups].map(([name, methods]) =>
    objectMember(`api.${name}`, methods, `Methods: ${methods.map((method) => `\`${method.name}\``).join(', ')}.`, link),
  );
  return objectMember('api', members, `What a \`${trigger.id}\` Action can ask Auth0 to do.`, link);
}

function objectMember(path: string, members: Member[], summary: string, link: string | undefined): Member {
  return {
    name: path.slice(path.lastIndexOf('.') + 1),
    path,
    kind: 'property',
    type: 'object',
    optional: false,
    nullable: false,
    array: false,
    open: undefined,
    members,
    parameters: [],
    deprecated: false,
    documentation: { summary, details: [], link },
  };
}

function methodMember(method: ApiMethod, link: string | undefined): Member {
  return {
    ...objectMember(`api.${method.method}`, [], method.effect, method.documented === false ? undefined : link),
    kind: 'method',
    type: method.returns,
    parameters: method.params.map(parameter),
    deprecated: method.deprecated ?? false,
    documentation: {
      summary: method.effect,
      details: details(method),
      link: method.documented === false ? undefined : link,
    },
  };
}

function parameter(data: ApiParameter): Parameter {
  const limits = [
    data.format ? `${data.format}.` : '',
    data.unit ? `${data.unit}.` : '',
    data.maxLength ? `At most ${data.maxLength} characters.` : '',
    data.maxBytes ? `At most ${data.maxBytes} bytes.` : '',
    data.minItems ? `At least ${data.minItems} entry.` : '',
    data.maxItems ? `At most ${data.maxItems} entries.` : '',
    data.maxTake ? `\`take\` is at most ${data.maxTake}.` : '',
    data.pattern ? `Must match \`${data.pattern}\`.` : '',
    data.notes ?? '',
  ];
  return {
    name: data.name,
    type: data.type,
    optional: data.optional ?? false,
    note: limits.filter((limit) => limit !== '').join(' '),
  };
}

function details(method: ApiMethod): string[] {
  const paragraphs: string[] = [];
  if (method.notes) paragraphs.push(method.notes);
  if (method.throwsWhen) paragraphs.push(`Throws when: ${method.throwsWhen.join('; ')}.`);
  if (method.abortsWhen) paragraphs.push(`Aborts when ${method.abortsWhen.join('; ')}.`);
  if (method.errorCodes) paragraphs.push(`Error codes: ${method.errorCodes.map((code) => `\`${code}\``).join(', ')}.`);
  if (method.onlyIn) paragraphs.push(`Only in: ${method.onlyIn.join(', ')}.`);
  if (method.async) paragraphs.push('Asynchronous: use `await`.');
  if (method.extraArgsIgnored) paragraphs.push('Further arguments are ignored.');
  paragraphs.push(...availabilitySentences(method.availability));
  if (method.documented === false) paragraphs.push("Not in Auth0's documentation.");
  if (method.confirmed === false) paragraphs.push('Not confirmed.');
  return paragraphs;
}
