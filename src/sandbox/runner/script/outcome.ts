import type { Core } from '../core/core.ts';
import * as realm from '../realm/intrinsics.ts';
import { LocalFailure } from '../realm/local-failure.ts';
import { LoadFailure } from './load-failure.ts';

/** How long to wait, once there is an outcome, for what the script has left running. */
const graceMs = 100;

/**
 * Decides how the run ended, and ends the process. Everything that can end a run comes through here, once.
 */
export interface Outcome {
  /** @param outputJson text that `Core.textOf` made of the output */
  completed(outputJson?: string): void;
  failed(error: unknown): void;
  neverSettled(): void;
  exited(code: unknown): never;
}

export interface OutcomePorts {
  /** Why a run that does not go on has not ended, in a sentence. */
  describeOpen(): string;
  /** There is an outcome; the end comes next. */
  settled(): void;
  /** The host knows that this was the end. Need not return. */
  ended(): void;
}

export function createOutcome(core: Core, { describeOpen, settled, ended }: OutcomePorts): Outcome {
  const end = () => {
    settled();
    core.end();
    ended();
  };
  const finish = () => {
    if (leftRunning()) {
      realm.later(end, graceMs);
    } else {
      end();
    }
  };
  return {
    completed(outputJson) {
      core.settle('completed', undefined, false, '', outputJson);
      finish();
    },
    failed(error) {
      if (core.isSettled()) {
        core.lateError(error);
        return;
      }
      if (LoadFailure.is(error)) {
        core.settle('load-failed', error.thrown?.error, error.thrown !== undefined, error.reason, undefined);
      } else {
        core.settle('threw', error, true, LocalFailure.reasonOf(error), undefined);
      }
      finish();
    },
    neverSettled() {
      core.settle('never-settled', undefined, false, describeOpen(), undefined);
      end();
    },
    exited(code) {
      const number = typeof code === 'number' ? code : 0;
      core.settle('exited', undefined, false, `The script called process.exit(${number}).`, undefined);
      end();
      return realm.exit(0) as never;
    },
  };
}

/** Timers, and other things that keep the process alive. */
function leftRunning(): boolean {
  const resources = realm.activeResources();
  for (let index = 0; index < resources.length; index++) {
    if (resources[index] !== 'PipeWrap' && resources[index] !== 'FSReqCallback') {
      return true;
    }
  }
  return false;
}
