import type { Rule } from 'eslint';
import { asyncRepair } from '../analysis/edits.ts';
import { awaitsOutsideAsync, factsOf } from '../analysis/facts.ts';
import { isFunction, type Node, rangeOf, walk } from '../analysis/node.ts';
import { scriptNodesOf } from '../analysis/script-nodes.ts';
import { type CheckRule, metaOf, type RuleInfo, report } from '../rule.ts';

const info: RuleInfo<'handler' | 'stray' | 'topLevel'> = {
  name: 'async-handler',
  description: 'Handlers that are not async, and await outside of async functions',
  severity: 'error',
  messages: {
    handler: '{{name}} is not async. Auth0\'s own loader refuses such a handler: "Invalid function signature".',
    stray:
      'await stands in a function that is not async: the script does not load, and every login that runs it fails.',
    topLevel: 'await stands outside of every function: the script does not load, because Auth0 runs it as CommonJS.',
  },
};

/** What Auth0's loader asks for: an async function, and no `await` anywhere else. */
export const asyncHandler: CheckRule = {
  info: info as RuleInfo<string>,
  meta: metaOf(info),
  create: (context) => ({
    'Program:exit'(program: Node) {
      checkStrayAwaits(context, program);
      const facts = factsOf(context);
      for (const { fn, name, at, wrapped } of facts?.script.kind === 'action' ? facts.script.handlers : []) {
        if (fn === undefined || wrapped || fn.async === true) continue;
        report(context, info, {
          node: at,
          messageId: 'handler',
          data: { name },
          repairs: [asyncRepair(context.sourceCode, fn)],
        });
      }
      for (const node of facts?.settings.compiled === true ? [] : (facts?.nodes('AwaitExpression') ?? [])) {
        if (!isInFunction(program, node)) report(context, info, { node, messageId: 'topLevel' });
      }
    },
  }),
};

function checkStrayAwaits(context: Rule.RuleContext, program: Node): void {
  const code = context.sourceCode;
  const places = awaitsOutsideAsync(code);
  if (places.length === 0 || program.type !== 'Program' || scriptNodesOf(program) === undefined) return;
  const reported = new Set<Node>();
  for (const loc of places) {
    const fn = functionAt(program, code.getIndexFromLoc(loc.start));
    if (fn === undefined || reported.has(fn)) continue;
    reported.add(fn);
    report(context, info, { loc, messageId: 'stray', repairs: [asyncRepair(code, fn)] });
  }
}

function functionAt(program: Node, offset: number): Node | undefined {
  let innermost: Node | undefined;
  walk(program, (node) => {
    const [start, end] = rangeOf(node);
    if (offset < start || offset >= end) return node === program;
    if (isFunction(node)) innermost = node;
    return true;
  });
  return innermost;
}

function isInFunction(program: Node, node: Node): boolean {
  return functionAt(program, rangeOf(node)[0]) !== undefined;
}
