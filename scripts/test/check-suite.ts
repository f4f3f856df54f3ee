import { packageProgram, runProcess } from '../run-process.ts';
import type { Counts, Suite } from './suite.ts';

/** One call of a tool that says yes or no. */
interface Check {
  package: string;
  program?: string;
  args: string[];
}

/** Format and lint, types, unused code: each check counts as one test. */
export const checkSuite: Suite = {
  name: 'checks',
  async run() {
    const checks: Check[] = [
      { package: '@biomejs/biome', program: 'biome', args: ['check', '.'] },
      { package: 'typescript', program: 'tsc', args: ['--noEmit'] },
      { package: 'typescript', program: 'tsc', args: ['--noEmit', '-p', 'src/webview'] },
      { package: 'knip', args: [] },
    ];
    const counts: Counts = { passed: 0, failed: 0 };
    for (const { package: packageName, program = packageName, args } of checks) {
      const { exitCode, output } = await runProcess(process.execPath, [packageProgram(packageName, program), ...args]);
      const passed = exitCode === 0;
      process.stdout.write(`  ${passed ? '✔' : '✖'} ${program} ${args.join(' ')}\n${passed ? '' : output}`);
      counts[passed ? 'passed' : 'failed'] += 1;
    }
    return counts;
  },
};
