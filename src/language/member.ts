import * as l10n from '@vscode/l10n';

/**
 * One thing that can follow the dot after `event`, `api`, `user`, `context`…: the shape that types, completions and hovers
 * are made from.
 */
export interface Member {
  name: string;
  /** Path from its root, with `[]` for the elements of an array: `event.user.identities[].provider`. */
  path: string;
  kind: 'property' | 'method';
  /** TypeScript type: of a property's value, of a method's result. There `api` means the api object. */
  type: string;
  optional: boolean;
  nullable: boolean;
  /** True when the value is a list; `members` are then those of its elements. */
  array: boolean;
  /** The texts that it, or an element of a list, can be, where these are known. */
  values: string[];
  /** Type of the values under names that are not listed; undefined when there are no such names. */
  open: string | undefined;
  members: Member[];
  /** Of a method, in order. */
  parameters: Parameter[];
  /** What a call of a method gives; undefined where nothing of it is known, and where it is the api object. */
  result: Member | undefined;
  deprecated: boolean;
  documentation: Documentation;
}

export interface Parameter {
  name: string;
  /** TypeScript type. */
  type: string;
  optional: boolean;
  /** Limits and notes as one sentence; may be empty. */
  note: string;
  /** What can be given for it, where something of that is known: the properties of options, the texts of a choice. */
  value: Member | undefined;
}

/** What a hover says, in Markdown. `summary` is one sentence; the rest may be empty. */
export interface Documentation {
  summary: string;
  /** Paragraphs: conditions, limits, who has it. */
  details: string[];
  /** Page of Auth0's reference. */
  link: string | undefined;
}

/** A property at a path: an object that is always there, in all that `known` does not say. */
export function property(path: string, known: Partial<Omit<Member, 'name' | 'path'>>): Member {
  return {
    name: path.slice(path.lastIndexOf('.') + 1),
    path,
    kind: 'property',
    type: 'object',
    optional: false,
    nullable: false,
    array: false,
    values: [],
    open: undefined,
    members: [],
    parameters: [],
    result: undefined,
    deprecated: false,
    documentation: { summary: '', details: [], link: undefined },
    ...known,
  };
}

/** `Documentation` as one Markdown text. */
export function markdown(documentation: Documentation): string {
  const paragraphs = [documentation.summary, ...documentation.details];
  if (documentation.link !== undefined) paragraphs.push(`[${l10n.t('Auth0 reference')}](${documentation.link})`);
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** One line that says what a member is: `(method) api.accessToken.setCustomClaim(key: string, value: unknown): api`. */
export function declarationOf({ kind, path, parameters, optional, type }: Member): string {
  if (kind === 'method') return `(method) ${path}(${parameters.map(parameterLabel).join(', ')}): ${type}`;
  return `(property) ${path}${optional ? '?' : ''}: ${type}`;
}

/** `options?: { ttl?: number }` */
export function parameterLabel({ name, optional, type }: Parameter): string {
  return `${name}${optional ? '?' : ''}: ${type}`;
}
