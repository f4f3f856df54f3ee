import { type Call, propertyName } from './node.ts';

const methods = /^(?:then|catch|finally|forEach|map|filter|some|every|find\w*|reduce\w*|flatMap|sort|replace\w*|from)$/;

/** Calls of methods that run their callbacks before they return, or whose promise takes what is thrown. */
export function runsAtOnce({ callee }: Call): boolean {
  return callee.type === 'MemberExpression' && methods.test(propertyName(callee) ?? '');
}
