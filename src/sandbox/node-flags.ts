export interface FlagOptions {
  /** As `process.version`. */
  version: string;
  /** Files and folders that the child may read; everything else is closed. */
  readable: string[];
  memoryMb: number;
  inspect: boolean;
  /** The runner counts blocks through a session of the inspector; see `canRecordCoverage`. */
  coverage: boolean;
  /** False only in debug sessions that were told so; see DebugOptions. */
  permissionModel: boolean;
}

/** The oldest Node with all guards: the permission model without "experimental", and hooks for both module loaders. */
const oldest = [22, 15] as const;

export function isSupportedNode(version: string): boolean {
  const [major, minor] = parse(version);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** Whether the permission model of this Node can let the runner use the inspector without opening a port. */
export function canRecordCoverage(version: string): boolean {
  const [major, minor] = parse(version);
  return major > 24 || (major === 24 && minor >= 12);
}

/**
 * Command-line flags of the child, before the file of the runner. V8 compares some flags with those that
 * the compiled code of Node's own modules was made with: with `--stack-trace-limit` it rejects all of that, and a child takes
 * 20 ms more to compile them. (V8 before 13, in Node 22, does so for the sizes of the heap, too, which must be.)
 */
export function nodeFlags(options: FlagOptions): string[] {
  const { version, readable, memoryMb, inspect, coverage, permissionModel } = options;
  return [
    ...(permissionModel ? ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`)] : []),
    // Without the list of what can be debugged, which any program of the machine may ask the port for, only who reads the
    // child's output knows the path to connect to.
    ...(inspect ? ['--inspect-brk=127.0.0.1:0', '--inspect-publish-uid=stderr'] : []),
    // From 24.12 on the permission model closes the inspector too.
    ...((inspect || coverage) && permissionModel && canRecordCoverage(version) ? ['--allow-inspector'] : []),
    '--no-addons',
    // Opens files by itself, past the permission model.
    '--no-experimental-sqlite',
    // Attack: Node 22 keeps what AsyncLocalStorage holds, such as the place of a request, on promises of the script, which may
    // write another one there. Later versions keep it in V8, and so does this one with the flag.
    ...(parse(version)[0] < 24 ? ['--experimental-async-context-frame'] : []),
    // Uninitialised Buffers could hold what the process read before.
    '--zero-fill-buffers',
    '--no-warnings',
    '--no-deprecation',
    `--max-old-space-size=${memoryMb}`,
    '--max-semi-space-size=8',
    // From the start: loading packages fills it several times over while it grows, and then a run often has to tidy it up.
    '--min-semi-space-size=8',
  ];
}

function parse(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return [major, minor];
}
