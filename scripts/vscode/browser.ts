import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { downloadFolder } from '../paths.ts';
import { mustRun, runProcess } from '../run-process.ts';

/** A Chromium-based browser on this machine, and what it needs around it. */
interface BrowserProgram {
  executable: string;
  env?: Record<string, string>;
  args?: string[];
}

/** Quiet, and able to run as root in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that the tests drive. */
export async function launchBrowser(): Promise<Browser> {
  const program = await findBrowser();
  return chromium.launch({
    executablePath: program.executable,
    args: [...flags, ...(program.args ?? [])],
    env: { ...stringsOf(process.env), ...program.env },
  });
}

/** An installed Chrome, Edge or Chromium; else the headless shell that an npm package brings along for Linux. */
async function findBrowser(): Promise<BrowserProgram> {
  const installed = process.env['CHROME_PATH'] ?? installedBrowsers().find((file) => existsSync(file));
  if (installed !== undefined) return { executable: installed };
  if (platform() !== 'linux' || arch() !== 'x64') throw new Error(noBrowser);
  const bundled = await bundledBrowser();
  const started = await runProcess(bundled.executable, ['--version'], { env: bundled.env ?? {} });
  if (started.exitCode !== 0) throw new Error(`${noBrowser}\nThe bundled one printed:\n${started.output}`);
  return bundled;
}

const noBrowser =
  'The tests need a browser. Install Chrome, Edge or Chromium (on Debian and Ubuntu: ' +
  '`sudo apt-get update && sudo apt-get install -y chromium`), or set CHROME_PATH to one.';

function installedBrowsers(): string[] {
  if (platform() === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform() === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    return roots
      .filter((folder) => folder !== '')
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Unpacks the headless shell of `@sparticuz/chromium` into `.vscode-test/`, with the shared libraries and fonts that a
 * bare Linux lacks. The package unpacks into the temporary folder, and the libraries only where it believes to run on
 * AWS Lambda; so a process of its own is told both.
 */
async function bundledBrowser(): Promise<BrowserProgram> {
  const folder = join(downloadFolder, 'chromium');
  await mkdir(folder, { recursive: true });
  const unpack =
    "import('@sparticuz/chromium').then(async ({ default: chromium }) => { await chromium.executablePath(); })";
  await mustRun(process.execPath, ['--input-type=module', '--eval', unpack], {
    env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  const executable = join(folder, 'chromium');
  const bare = await runProcess(executable, ['--version']);
  return {
    executable,
    // The machine's own libraries are newer than the bundled ones; those are for where some are missing.
    env: {
      ...(bare.exitCode === 0 ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
      ...((await hasFonts()) ? {} : { FONTCONFIG_FILE: await writeFontSettings(folder) }),
    },
  };
}

/** The bundled settings name folders of AWS Lambda. Without any font a page has no text at all, not even for its tests. */
async function writeFontSettings(folder: string): Promise<string> {
  const file = join(folder, 'bundled-fonts.conf');
  const settings = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  ];
  await writeFile(file, settings.join('\n'));
  return file;
}

async function hasFonts(): Promise<boolean> {
  const folder = '/usr/share/fonts';
  return existsSync(folder) && (await readdir(folder)).length > 0;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
