import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/** How a process ended, with everything that it printed. */
export interface ProcessResult {
  exitCode: number;
  output: string;
}

export interface ProcessOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Also show the output while it comes. */
  echo?: boolean;
}

/** Runs a program to its end. Rejects only when it cannot be started; the caller decides what an exit code means. */
export function runProcess(command: string, args: string[], options: ProcessOptions = {}): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const [stream, echo] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (options.echo) echo.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** Like `runProcess`, but any exit code except 0 is an error that shows the output. */
export async function mustRun(command: string, args: string[], options: ProcessOptions = {}): Promise<string> {
  const { exitCode, output } = await runProcess(command, args, options);
  if (exitCode !== 0) {
    throw new Error(`\`${command} ${args.join(' ')}\` ended with exit code ${exitCode}:\n${output}`);
  }
  return output;
}

/** Path of a JavaScript program that a package of this project installs, so that it runs on this Node without a shell. */
export function packageProgram(packageName: string, programName = packageName): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;
  const program = typeof bin === 'string' ? bin : bin[programName];
  if (program === undefined) throw new Error(`The package ${packageName} has no program called ${programName}.`);
  return join(folder, program);
}

interface PackageManifest {
  bin: string | Record<string, string>;
}
