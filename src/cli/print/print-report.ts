import type { Outcome, Report, ScriptError } from '../../run/report.ts';
import type { Colors } from '../terminal.ts';
import { hanging } from './hanging.ts';
import { place } from './place.ts';
import { printEffects } from './print-effects.ts';
import { printToken } from './print-token.ts';
import { shortPath } from './short-path.ts';

/** A report for people: how it ended, what is in the tokens, what was lost and why, what else happened. */
export function printReport(report: Report, colors: Colors): string {
  const { tokens } = report;
  return [
    printOutcome(report, colors),
    tokens.accessToken && printToken('Access token', tokens.accessToken, colors),
    tokens.idToken && printToken('ID token', tokens.idToken, colors),
    printRedirect(report, colors),
    printEffects(report.effects, colors),
    printHttp(report, colors),
    printConsole(report, colors),
    printNotes(report, colors),
  ]
    .filter((section) => section)
    .join('\n');
}

const signs: Record<Outcome['status'], (colors: Colors) => string> = {
  completed: (colors) => colors.green('✓ completed'),
  redirected: (colors) => colors.cyan('→ redirected'),
  denied: (colors) => colors.red('✗ denied'),
  failed: (colors) => colors.red('✗ failed'),
  'timed-out': (colors) => colors.red('✗ timed out'),
  'not-run': (colors) => colors.yellow('○ not run'),
};

function printOutcome({ script, scenario, outcome, timing, flow }: Report, colors: Colors): string {
  const what = [shortPath(script.file), script.handler, script.trigger, scenario.name].filter((part) => part);
  const head = `${signs[outcome.status](colors)} in ${milliseconds(timing.totalMs)}  ${colors.dim(hanging(what.join(' · ')))}\n`;
  const steps = flow?.map((step) => {
    return `  ${signs[step.outcome.status](colors)}  ${hanging(shortPath(step.script.file))}${step.script.handler ? colors.dim(` ${hanging(step.script.handler)}`) : ''}\n`;
  });
  return head + printEnding(outcome, colors) + (steps?.join('') ?? '');
}

function printEnding({ reason, error, oauthError }: Outcome, colors: Colors): string {
  const isSaidByError = error !== undefined && error.message === reason;
  const sentence = reason && !isSaidByError ? `  ${hanging(reason)}\n` : '';
  const where = oauthError?.callbackUrl ? ` at ${hanging(oauthError.callbackUrl)}` : '';
  const answer = oauthError ? colors.dim(`  The application gets ${hanging(oauthError.code)}${where}\n`) : '';
  return sentence + (error ? printError(error, colors) : '') + answer;
}

function printError({ name, message, stack }: ScriptError, colors: Colors): string {
  const frames = stack.map((frame) => {
    const place = hanging(`${shortPath(frame.file)}:${frame.line}:${frame.column}`);
    return colors.dim(`    at ${frame.function ? `${hanging(frame.function)} (${place})` : place}\n`);
  });
  return `  ${colors.red(hanging(message ? `${name}: ${message}` : name))}\n${frames.join('')}`;
}

function printRedirect({ redirect }: Report, colors: Colors): string {
  if (!redirect) return '';
  const { sessionToken, signedWith } = redirect;
  const verified = signedWith === undefined ? '' : `, verified with ${signedWith}`;
  const token = sessionToken ? `  ${hanging(`session token${verified} ${JSON.stringify(sessionToken)}`)}\n` : '';
  return `${colors.bold('Redirect')}\n  ${hanging(redirect.url)}\n${token}`;
}

function printHttp({ http = [] }: Report, colors: Colors): string {
  if (http.length === 0) return '';
  const lines = http.map(({ method, url, status, source, reason, location }) => {
    const answer = source === 'blocked' ? colors.red('blocked') : `${status ?? 'failed'} ${colors.dim(`(${source})`)}`;
    const why = reason ? `    ${hanging(reason)}\n` : '';
    return `  ${hanging(`${method} ${url}`)}  ${answer}${colors.dim(place(location))}\n${why}`;
  });
  return `${colors.bold('HTTP')}\n${lines.join('')}`;
}

function printConsole({ console }: Report, colors: Colors): string {
  if (console.length === 0) return '';
  const paint = { error: colors.red, warn: colors.yellow };
  const lines = console.map(({ level, text, location }) => {
    const color = level === 'error' || level === 'warn' ? paint[level] : String;
    return `  ${color(level.padEnd(5))} ${hanging(text)}${colors.dim(place(location))}\n`;
  });
  return `${colors.bold('Console')}\n${lines.join('')}`;
}

function printNotes({ notes }: Report, colors: Colors): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ message, location, url }) => {
    const page = url ? colors.dim(`\n    ${url}`) : '';
    return `  ${colors.yellow('!')} ${hanging(message)}${colors.dim(place(location))}${page}\n`;
  });
  return `${colors.bold('Notes')}\n${lines.join('')}`;
}

function milliseconds(duration: number): string {
  return duration < 10 ? `${duration.toFixed(1)} ms` : `${Math.round(duration)} ms`;
}
