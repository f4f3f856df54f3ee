import type inspector from 'node:inspector';
import type { RunOrder } from '../../wire.ts';
import type { Core } from '../core/core.ts';
import { rulePrefix } from '../script/compile.ts';
import { isModule } from '../script/is-module.ts';
import * as realm from './intrinsics.ts';

interface ScriptEntry {
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
 */
export function recordCoverage(): CoverageRecorder {
  const { Session } = realm.createRequire(__filename)('node:inspector') as typeof inspector;
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // An EventEmitter's methods can be replaced by the script; this one is the session's own.
  const post = session.post as (this: unknown, method: string, done: (error: unknown, result: unknown) => void) => void;
  return {
    report(order, core) {
      realm.apply(post, session, [
        'Profiler.takePreciseCoverage',
        (error: unknown, answer: unknown) => {
          if (error === null) {
            core.coverage(blocksOf(order, (answer as { result: ScriptEntry[] }).result));
          }
        },
      ]);
    },
  };
}

/** Blocks of the order's scripts, with offsets into their sources. Numbers only: names are the script's. */
function blocksOf({ kind, scripts }: RunOrder, entries: ScriptEntry[]): object[] {
  const found: object[] = [];
  for (let index = 0; index < scripts.length; index++) {
    const { file, source } = scripts[index] ?? { file: '', source: '' };
    const shift = kind === 'rule' && !isModule(source) ? rulePrefix.length : 0;
    const blocks: number[][] = [];
    for (let entry = 0; entry < entries.length; entry++) {
      const { url, functions } = entries[entry] ?? { url: '', functions: [] };
      if (fileOf(url) === file) {
        for (let place = 0; place < functions.length; place++) {
          const ranges = functions[place]?.ranges ?? [];
          for (let range = 0; range < ranges.length; range++) {
            const { startOffset, endOffset, count } = ranges[range] ?? { startOffset: 0, endOffset: 0, count: 0 };
            realm.putElement(blocks, blocks.length, [startOffset - shift, endOffset - shift, count]);
          }
        }
      }
    }
    realm.putElement(found, found.length, { file, blocks });
  }
  return found;
}

/** The inspector names scripts by URL, whatever name they were compiled under. */
function fileOf(url: string): string {
  return realm.startsWith(url, 'file:') ? realm.fileURLToPath(url) : url;
}
