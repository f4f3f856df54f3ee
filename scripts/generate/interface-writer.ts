import { typeName } from '../../src/auth0/catalogue/type-name.ts';
import type { Documentation, Member } from '../../src/language/member.ts';

/** Writes members as interfaces. Objects get a name of their own, so that a hover says `User` and not forty lines. */
export class InterfaceWriter {
  readonly #indent: string;
  readonly #modifier: string;
  readonly #bodies = new Map<string, string>();
  readonly #shapes = new Map<string, string>();

  /** Events are snapshots: assigning to them does nothing, so their members are read-only. Rules do assign. */
  constructor(indent: string, options: { readonly: boolean } = { readonly: true }) {
    this.#indent = indent;
    this.#modifier = options.readonly ? 'readonly ' : '';
  }

  text(): string {
    return [...this.#bodies]
      .map(([name, body]) => `${this.#indent}interface ${name} {\n${body}${this.#indent}}\n`)
      .join('');
  }

  /** An object of the event and everything below it. */
  write(name: string, member: Member): void {
    this.#bodies.set(name, '');
    this.#shapes.set(name, shapeOf(member));
    const lines = member.members.map((child) => this.#property(child, name));
    if (member.open !== undefined)
      lines.push(`${this.#indent}  ${this.#modifier}[name: string]: ${this.#openType(member)};\n`);
    this.#bodies.set(name, lines.join(''));
  }

  /** The api object: one interface for each group of methods. */
  writeApi(api: Member): void {
    const indent = `${this.#indent}  `;
    const groups = api.members.map((group) => {
      const name = `${typeName(group.name)}Api`;
      this.#bodies.set(name, group.members.map((method) => this.#method(method)).join(''));
      return `${docComment(indent, paragraphs(group.documentation))}${indent}readonly ${group.name}: ${name};\n`;
    });
    this.#bodies.set('Api', groups.join(''));
  }

  #property(member: Member, owner: string): string {
    const indent = `${this.#indent}  `;
    const nullable = member.nullable ? ' | null' : '';
    return (
      docComment(indent, paragraphs(member.documentation)) +
      `${indent}${this.#modifier}${member.name}${member.optional ? '?' : ''}: ${this.#typeOf(member, owner)}${nullable};\n`
    );
  }

  #typeOf(member: Member, owner: string): string {
    if (member.members.length === 0) return member.type;
    const name = this.#nameFor(member, owner);
    return member.array ? `${name}[]` : name;
  }

  /** A short name where it is free or means the same; the owner's name in front where it does not. */
  #nameFor(member: Member, owner: string): string {
    const short = typeName(member.array ? singular(member.name) : member.name);
    for (const name of [short, `${owner}${short}`]) {
      const shape = this.#shapes.get(name);
      if (shape === undefined) this.write(name, member);
      if (shape === undefined || shape === shapeOf(member)) return name;
    }
    throw new Error(`No free name for ${member.path}`);
  }

  #openType(member: Member): string {
    // Named members must fit the index signature; only `any` fits them all.
    return member.members.length > 0 ? 'any' : (member.open ?? 'any');
  }

  #method(method: Member): string {
    const indent = `${this.#indent}  `;
    const parameters = method.parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`);
    const tags = method.parameters.filter(({ note }) => note !== '').map(({ name, note }) => `@param ${name} ${note}`);
    if (method.deprecated) tags.push('@deprecated');
    const result = method.type === 'api' ? 'Api' : method.type;
    return (
      docComment(indent, paragraphs(method.documentation), tags) +
      `${indent}${method.name}(${parameters.join(', ')}): ${result};\n`
    );
  }
}

/** Equal for members that can share an interface: everything but where they stand. */
function shapeOf(member: Member): string {
  return JSON.stringify(member.members, (key, value: unknown) => (key === 'path' ? undefined : value)) + member.open;
}

/** Summary, details and link as paragraphs of a comment. Editors make a link of the address; `{@link}` takes long to parse. */
export function paragraphs({ summary, details, link }: Documentation): string[] {
  return [summary, ...details, link ?? ''];
}

export function docComment(indent: string, texts: readonly string[], tags: readonly string[] = []): string {
  const lines = texts.filter((text) => text !== '').flatMap((text, index) => (index === 0 ? [text] : ['', text]));
  if (tags.length > 0 && lines.length > 0) lines.push('');
  lines.push(...tags);
  if (lines.length === 0) return '';
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'));
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}
