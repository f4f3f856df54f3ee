import type { Script } from '../script/script.ts';
import type { ReportedScript } from './report.ts';

/** One script of a run with the handler that was chosen. */
export interface ChosenScript {
  reported: ReportedScript;
  source: string;
  /** Of the trigger; the current one if absent. */
  version?: string;
  /** What was read; absent if the handler could not be seen in the source. */
  read?: Script;
}

/**
 * Scripts that run in one process: all rules together, because they share `user`, `context` and `global`; each Action
 * and Hook on its own.
 */
export interface Stage {
  kind: ReportedScript['kind'];
  scripts: [ChosenScript, ...ChosenScript[]];
}

/** Stages in Auth0's order: Hooks and Rules before Actions, otherwise as given. */
export function stagesOf(scripts: readonly ChosenScript[]): Stage[] {
  const of = (kind: ReportedScript['kind']) => scripts.filter(({ reported }) => reported.kind === kind);
  const [firstRule, ...otherRules] = of('rule');
  return [
    ...of('hook').map((script): Stage => ({ kind: 'hook', scripts: [script] })),
    ...(firstRule ? [{ kind: 'rule', scripts: [firstRule, ...otherRules] } satisfies Stage] : []),
    ...of('action').map((script): Stage => ({ kind: 'action', scripts: [script] })),
  ];
}
