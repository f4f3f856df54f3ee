import type { Member } from './member.ts';

/** What an expression stands for: a member, or one element of a member that is a list. */
export interface Value {
  member: Member;
  isElement: boolean;
  /** The api object that a chainable method returns. */
  api: Member | undefined;
}

/** Members behind the dot. A list has those of arrays, which are TypeScript's to offer. */
export function membersOfValue({ member, isElement }: Value): Member[] {
  return member.array && !isElement ? [] : member.members;
}

export function memberOfValue(value: Value, name: string): Value | undefined {
  const member = membersOfValue(value).find((candidate) => candidate.name === name);
  return member && { ...value, member, isElement: false };
}

export function elementOfValue(value: Value): Value | undefined {
  return value.member.array && !value.isElement ? { ...value, isElement: true } : undefined;
}

/** What a call of the member gives: methods that return `api` can be chained. */
export function resultOfValue({ member, api }: Value): Value | undefined {
  const result = member.kind === 'method' && member.type === 'api' ? api : member.result;
  return result && { member: result, isElement: false, api };
}

/** The texts that the value can be. A list can be none. */
export function textsOfValue({ member, isElement }: Value): string[] {
  return member.array && !isElement ? [] : member.values;
}
