import type { Colors } from '../terminal.ts';

/** One scenario with `expect`, run against one script. */
export interface TestResult {
  /** Paths as a person would write them: from the working directory. */
  script: string;
  scenarioFile: string;
  /** Name of the scenario. */
  name: string;
  /** `updated`: what was seen became the expectation. */
  status: 'passed' | 'failed' | 'updated';
  /** What was expected and what was seen, over several lines; why it could not be run. */
  difference?: string;
  durationMs: number;
}

/** Writes results in one format. Each part is printed at once, so that a long run shows how far it is. */
export interface TestReporter {
  begin?(): string;
  result(result: TestResult): string;
  end(results: readonly TestResult[]): string;
}

export type CreateReporter = (colors: Colors) => TestReporter;

export function count(results: readonly TestResult[], status: TestResult['status']): number {
  return results.filter((result) => result.status === status).length;
}

export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
