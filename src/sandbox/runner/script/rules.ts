import type { SandboxScript } from '../../protocol.ts';
import * as realm from '../realm/intrinsics.ts';
import { compileExpression } from './compile.ts';
import { isModule } from './is-module.ts';
import { LoadFailure } from './load-failure.ts';
import { compile, loadModule, scriptRequire } from './load-script.ts';
import type { Outcome } from './outcome.ts';
import { createRuleScope, defineLazyModules } from './rule-globals.ts';
import type { RunContext } from './run-context.ts';
import { type WatchedContext, watchContext } from './watched-claims.ts';

type Rule = (user: unknown, context: unknown, callback: unknown) => unknown;

/** Runs the Rules one after the other, each with what the one before passed on, as Auth0 does. */
export function runRules(context: RunContext, outcome: Outcome): void {
  const { order, core, fresh } = context;
  const input = fresh(core.orderText(order.input)) as { user?: unknown; context?: unknown };
  // Made before any Rule is loaded, with the built-ins as they are now.
  const watch = watchContext((input.context ?? {}) as Record<string, unknown>, context);
  const rules: Rule[] = [];
  for (let index = 0; index < order.scripts.length; index++) {
    const script = order.scripts[index];
    if (script !== undefined) {
      realm.putElement(rules, index, loadRule(script, context));
    }
  }
  runFrom(0, { rules, user: input.user ?? {}, current: watch.context, watch, context, outcome });
}

interface Flow {
  rules: Rule[];
  user: unknown;
  current: unknown;
  watch: WatchedContext;
  context: RunContext;
  outcome: Outcome;
}

function runFrom(index: number, flow: Flow): void {
  const { rules, context, outcome } = flow;
  const rule = rules[index];
  if (rule === undefined) {
    outcome.completed(flow.watch.finish(flow.user, flow.current));
    return;
  }
  let called = false;
  const callback = (error: unknown, ...passed: unknown[]): void => {
    const failed = error !== null && error !== undefined;
    context.core.calledBack(failed, error);
    if (called) {
      context.core.note('callback-twice', 'The callback was called again. What Auth0 does then cannot be predicted.');
      return;
    }
    called = true;
    if (failed) {
      outcome.failed(error);
      return;
    }
    if (passed.length < 2) {
      context.core.note(
        'callback-arguments',
        passed.length === 1
          ? 'The Rule called back without context. This run goes on with the one that the Rule got; that Auth0 does the same is not confirmed: rules that follow, and the token, may get nothing. Write callback(null, user, context).'
          : 'The Rule called back without user and context. This run goes on with those that the Rule got; that Auth0 does the same is not confirmed: rules that follow, and the token, may get nothing. Write callback(null, user, context).',
      );
    }
    if (passed.length >= 1) {
      flow.user = passed[0];
    }
    if (passed.length >= 2) {
      flow.current = passed[1];
    }
    flow.watch.reconcile(flow.current);
    realm.nextTick(() => runFrom(index + 1, flow));
  };
  try {
    rule(flow.user, flow.current, callback);
  } catch (error) {
    outcome.failed(error);
  }
}

/** A Rule is one function expression; `module.exports = function …` and a semicolon at the end are accepted too. */
function loadRule(script: SandboxScript, context: RunContext): Rule {
  const require = scriptRequire(script.file, context, true);
  const scope = createRuleScope(context, require);
  defineLazyModules(require);
  let rule: unknown;
  if (isModule(script.source)) {
    rule = loadModule(script, context, scope).exports;
  } else {
    rule = compile(() => compileExpression(withoutSemicolon(script.source), script.file, scope))();
  }
  if (typeof rule !== 'function') {
    throw new LoadFailure('A Rule must be one function. Write: function (user, context, callback) { … }');
  }
  return rule as Rule;
}

function withoutSemicolon(source: string): string {
  let end = source.length;
  while (end > 0 && isBlank(source[end - 1])) {
    end--;
  }
  return source[end - 1] === ';' ? realm.slice(source, 0, end - 1) : source;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
