import type inspector from 'node:inspector';
import type { RunOrder } from '../../wire.ts';
import type { Core } from '../core/core.ts';
import { pin } from '../guards/pin.ts';
import { rulePrefix } from '../script/compile.ts';
import { isModule } from '../script/is-module.ts';
import * as realm from './intrinsics.ts';

interface ScriptEntry {
  scriptId: string;
  url: string;
  functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}

/** Counts how often each block runs. */
export interface CoverageRecorder {
  /** Tells the host the counts of the scripts of the order. */
  report(order: RunOrder, core: Core): void;
}

/**
 * Starts V8's own counting, through a session of the inspector that stays in this closure: no port is opened, and the
 * module that scripts get is inert as ever. Only where a run is asked for its coverage, and before the guards close.
 *
 * Attacks: `toJSON` on a prototype, by which a script would rewrite the question to the inspector and the counts on their
 * way to the host; code that calls itself by the name of the script (`sourceURL`), whose counts would be taken for its own;
 * and a profile begun on V8's own console, of which the session tells by `emit`, which a script can replace: with the session in
 * hand it debugs everything here, the core's realm, too. So this session tells nobody.
 */
export function recordCoverage(): CoverageRecorder {
  const { Session } = realm.createRequire(__filename)('node:inspector') as typeof inspector;
  const session = new Session();
  pin(session, 'emit', () => false);
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // An EventEmitter's methods can be replaced by the script; this one is the session's own.
  const post = session.post as (this: unknown, method: string, done: (error: unknown, result: unknown) => void) => void;
  return {
    report(order, core) {
      // Node writes the question with JSON.stringify, and looks for an error in the answer: both ask the prototype.
      if (
        !realm.deleteProperty(realm.objectPrototype, 'toJSON') ||
        !realm.deleteProperty(realm.objectPrototype, 'error')
      ) {
        core.note('no-coverage', 'The script has changed what every object is, so its coverage cannot be told.');
        return;
      }
      realm.apply(post, session, [
        'Profiler.takePreciseCoverage',
        (error: unknown, answer: unknown) => {
          if (error === null) {
            reportBlocks(order, (answer as { result: ScriptEntry[] }).result, core);
          }
        },
      ]);
    },
  };
}

/** Blocks of the order's scripts, with offsets into their sources, as text: nothing of it can be changed on the way. */
function reportBlocks({ kind, scripts }: RunOrder, entries: ScriptEntry[], core: Core): void {
  for (let index = 0; index < scripts.length; index++) {
    const { file, source } = scripts[index] ?? { file: '', source: '' };
    const shift = kind === 'rule' && !isModule(source) ? rulePrefix.length : 0;
    const functions = entryOf(file, entries)?.functions ?? [];
    let blocks = '';
    for (let place = 0; place < functions.length; place++) {
      const ranges = functions[place]?.ranges ?? [];
      for (let range = 0; range < ranges.length; range++) {
        const { startOffset, endOffset, count } = ranges[range] ?? { startOffset: 0, endOffset: 0, count: 0 };
        blocks += `${blocks === '' ? '' : ','}[${startOffset - shift},${endOffset - shift},${count}]`;
      }
    }
    core.coverage(file, `[${blocks}]`);
  }
}

/** The script itself. V8 counts its scripts up, and nothing ran before this one that could have taken its name. */
function entryOf(file: string, entries: ScriptEntry[]): ScriptEntry | undefined {
  let found: ScriptEntry | undefined;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (
      entry !== undefined &&
      fileOf(entry.url) === file &&
      !(found !== undefined && +found.scriptId < +entry.scriptId)
    ) {
      found = entry;
    }
  }
  return found;
}

/** The inspector names scripts by URL, whatever name they were compiled under. */
function fileOf(url: string): string {
  try {
    return realm.startsWith(url, 'file:') ? realm.fileURLToPath(url) : url;
  } catch {
    // The name that some code has given itself.
    return '';
  }
}
