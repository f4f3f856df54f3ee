import { printable } from '../../run/printable.ts';
import { hanging } from '../print/hanging.ts';
import { type CreateReporter, count, indent } from './test-result.ts';

/** For people: one line per scenario under its script, differences where they are. */
export const createSpecReporter: CreateReporter = (colors) => {
  const signs = { passed: colors.green('✓'), failed: colors.red('✗'), updated: colors.yellow('↻') };
  /** Colours come after the text was made printable, which would show them as text. */
  const painted = (difference: string) =>
    printable(difference).replace(/^( *)([-+] .*)$/gm, (_, space: string, line: string) => {
      return space + (line.startsWith('-') ? colors.red(line) : colors.green(line));
    });
  let script: string | undefined;
  return {
    result({ status, name, durationMs, difference, ...result }) {
      const heading = result.script === script ? '' : `${script === undefined ? '' : '\n'}${hanging(result.script)}\n`;
      script = result.script;
      const time = colors.dim(`${Math.round(durationMs)} ms`);
      const details = difference === undefined ? '' : `${indent(painted(difference), '      ')}\n`;
      return `${heading}  ${signs[status]} ${hanging(name)} ${time}\n${details}`;
    },
    end(results) {
      const parts = [
        `${count(results, 'passed')} passed`,
        `${count(results, 'failed')} failed`,
        ...(count(results, 'updated') > 0 ? [`${count(results, 'updated')} updated`] : []),
      ];
      return `\n${parts.join(', ')}\n`;
    },
  };
};
