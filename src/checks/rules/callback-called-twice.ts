import type { SourceLocation } from 'estree';
import { callbackOf } from '../analysis/callback.ts';
import type { SecondCall } from '../analysis/callback-paths.ts';
import { returnRepair } from '../analysis/edits.ts';
import { enclosingFunction, lineOf, type Node, parentOf, propertyName, rangeOf } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** Paths on which the callback is called a second time. */
export const callbackCalledTwice = checkRule(
  {
    name: 'callback-called-twice',
    description: 'Paths through a rule or hook that call the callback twice',
    severity: 'error',
    messages: {
      again:
        '{{name}} is called here and, on the same path, again in line {{line}}. What Auth0 does then is unpredictable. Return after the first call.',
      handedOn:
        '{{name}} is called here, and in line {{line}} of the same path it is handed to what will call it again. What Auth0 does then is unpredictable. Return after the first call.',
      parts:
        '{{name}} is called here for each part in which the answer comes: again for the next one, and never if it is empty. Collect the parts, and call it when the answer has ended.',
      repeated:
        '{{name}} can be called several times here, once for each element. What Auth0 does then is unpredictable.',
    },
  },
  ({ facts, report }) => {
    const callback = callbackOf(facts);
    if (callback === undefined || callback.isTracked) return;
    for (const node of callback.calls) {
      if (isForEachPart(node)) report({ node, messageId: 'parts', data: { name: callback.name } });
    }
    for (const { first, second, isHandedOut } of outermost([...callback.paths.secondCalls.values()])) {
      const { name } = callback;
      if (first === second) {
        report({ node: first, messageId: 'repeated', data: { name } });
        continue;
      }
      const isSame = enclosingFunction(first) === enclosingFunction(second);
      // Behind a return, nothing would call back where the first does not.
      const repairs = isSame && !callback.paths.unsure.has(first) ? [returnRepair(first, true)] : [];
      const messageId = isHandedOut === true ? 'handedOn' : 'again';
      const place = isChainOf(second, first) ? { loc: placeOfLink(first) } : { node: first };
      report({ ...place, messageId, data: { name, line: lineOf(linkOf(second)) }, repairs });
    }
  },
);

/** In the listener itself of `response.on('data', …)`. */
function isForEachPart(node: Node): boolean {
  const listener = enclosingFunction(node);
  const call = listener && parentOf(listener);
  if (call?.type !== 'CallExpression' || call.arguments[1] !== listener) return false;
  const [event] = call.arguments;
  const isOn = call.callee.type === 'MemberExpression' && propertyName(call.callee) === 'on';
  return isOn && event?.type === 'Literal' && event.value === 'data';
}

/** The name of the link that a chain ends with: `then` in `load().then(…)`. */
function linkOf(chain: Node): Node {
  const callee = chain.type === 'CallExpression' && chain.callee.type === 'MemberExpression' ? chain.callee : undefined;
  const isLink = callee !== undefined && ['then', 'catch', 'finally'].includes(propertyName(callee) ?? '');
  return isLink ? callee.property : chain;
}

/** From there to its end: what is before has nothing to do with it. */
function placeOfLink(chain: Node): SourceLocation {
  const [start, end] = [linkOf(chain).loc?.start, chain.loc?.end];
  return { start: start ?? { line: 1, column: 0 }, end: end ?? { line: 1, column: 0 } };
}

/** Each link of a promise chain calls back; the chain is one call. */
function outermost(found: SecondCall[]): SecondCall[] {
  return found.filter(({ first }) => !found.some((other) => other.first !== first && isChainOf(other.first, first)));
}

function isChainOf(outer: Node, inner: Node): boolean {
  const [start, end] = rangeOf(inner);
  return rangeOf(outer)[0] === start && rangeOf(outer)[1] > end;
}
