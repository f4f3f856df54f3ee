import { type Child, type ChildPlan, type ChildTools, startChild } from './child.ts';
import { type Preloading, preload } from './preload.ts';
import { createRunPace } from './run-pace.ts';

export interface Pool {
  /** A child made by this plan: a waiting one if it fits. Waits while as many run as may. */
  take(plan: ChildPlan): Promise<Child>;
  /** The child has done its run, or will not do one. */
  release(child: Child): void;
  /** Prepares the waiting children: made by this plan, with these packages loaded. */
  prepare(plan: ChildPlan, scriptFolder: string, packages: readonly string[]): void;
  /** Kills every child. Nothing can be taken afterwards. */
  dispose(): void;
}

interface Preparation extends Preloading {
  plan: ChildPlan;
  key: string;
}

interface Waiting {
  child: Child;
  key: string;
  packages: readonly string[] | undefined;
  /** Resolves when all that was asked for is loaded, or the child is gone. */
  loaded: Promise<void>;
}

/** Numbers of processes. */
export interface PoolSize {
  /** At the same time, the waiting ones included. */
  maxProcesses: number;
  /** Of those, how many may wait for a run. With none, every run starts its own. */
  maxWaiting: number;
}

/** Children wait for runs; the next are started a moment after a run has begun, so that starting them costs it no speed. */
export function createPool(tools: () => Promise<ChildTools>, { maxProcesses, maxWaiting }: PoolSize): Pool {
  const running = new Set<Child>();
  /** Of the running ones those whose run is over. */
  const finished = new Set<Child>();
  /** Killed, but not gone yet: on a busy machine that takes a while, and they count as long. */
  const dying = new Set<Child>();
  const queue: (() => void)[] = [];
  let starting = 0;
  let waiting: Waiting[] = [];
  let wanted: Preparation | undefined;
  let refilling: Promise<void> | undefined;
  let refillTimer: NodeJS.Timeout | undefined;
  let refillAt = Number.POSITIVE_INFINITY;
  let stopTimer: NodeJS.Timeout | undefined;
  let disposed = false;
  const pace = createRunPace();

  const busy = () => running.size + starting + dying.size;
  const isFull = () => busy() >= maxProcesses;
  const fits = (idle: Waiting, key: string) => idle.key === key && !idle.child.ending().closed;
  const retire = (retired: readonly Waiting[]) => {
    waiting = waiting.filter((idle) => !retired.includes(idle));
    for (const { child } of retired) {
      stop(child);
    }
  };
  const hasRoom = () => waiting.length < maxWaiting && waiting.length + busy() < maxProcesses && !disposed;

  const refillOnce = async (preparation: Preparation): Promise<void> => {
    retire(waiting.filter((idle) => !fits(idle, preparation.key)));
    const found = await tools();
    while (hasRoom()) {
      const child = startChild(preparation.plan, found, 'next-run');
      waiting.push({ child, key: preparation.key, packages: undefined, loaded: Promise.resolve() });
    }
    for (const idle of waiting) {
      if (idle.key === preparation.key && idle.packages !== preparation.packages) {
        idle.packages = preparation.packages;
        idle.loaded = idle.loaded.then(() => preload(idle.child, preparation));
      }
    }
  };

  /** Makes the waiting children what was last asked for. */
  const refill = (): void => {
    if (refilling !== undefined) {
      return;
    }
    refilling = (async () => {
      for (let done: Preparation | undefined; !disposed && wanted !== undefined && wanted !== done && !isFull(); ) {
        done = wanted;
        await refillOnce(done);
      }
    })()
      // A child that cannot be started is told when a run needs it.
      .catch(() => undefined)
      .finally(() => {
        refilling = undefined;
      });
  };

  const refillSoon = () => {
    const wait = pace.headStart();
    const at = performance.now() + wait;
    if (!disposed && at < refillAt) {
      clearTimeout(refillTimer);
      refillAt = at;
      refillTimer = setTimeout(() => {
        refillAt = Number.POSITIVE_INFINITY;
        refill();
      }, wait);
    }
  };
  const stop = (child: Child) => {
    child.kill();
    if (child.ending().closed) {
      goOn();
      return;
    }
    dying.add(child);
    child.onClose(() => {
      dying.delete(child);
      goOn();
    });
  };
  /** Later than a run ends, unless its place is needed: it takes as much of a processor as making the report. */
  const stopFinished = () => {
    clearTimeout(stopTimer);
    stopTimer = undefined;
    for (const child of finished) {
      running.delete(child);
      stop(child);
    }
    finished.clear();
  };
  /** There may be room now: whoever waits looks again. */
  const goOn = () => {
    for (const next of queue.splice(0)) {
      next();
    }
    refillSoon();
  };
  const room = () =>
    new Promise<void>((resolve) => {
      queue.push(resolve);
      stopFinished();
    });
  const mustBeOpen = () => {
    if (disposed) {
      throw new Error('The sandbox has been closed.');
    }
  };
  const begin = (child: Child): Child => {
    running.add(child);
    child.ready.then(refillSoon, refillSoon);
    return child;
  };

  return {
    async take(plan) {
      pace.begins(performance.now());
      while (!disposed && isFull()) {
        await room();
      }
      starting++;
      try {
        const key = JSON.stringify(plan);
        if (wanted?.key === key) {
          await refilling;
        } else {
          wanted = { plan, key, scriptFolder: '', packages: [] };
        }
        mustBeOpen();
        const ready = waiting.find((idle) => fits(idle, key));
        if (ready !== undefined) {
          waiting = waiting.filter((idle) => idle !== ready);
          begin(ready.child);
          // Loading has a limit of its own, which must not end the run; and the child may find that it must not be used.
          await ready.loaded;
          if (!ready.child.ending().closed) {
            return ready.child;
          }
          running.delete(ready.child);
          mustBeOpen();
        }
        retire(waiting.slice(0, Math.max(0, waiting.length + running.size + starting - maxProcesses)));
        while (!disposed && waiting.length + busy() > maxProcesses) {
          await room();
        }
        const found = await tools();
        mustBeOpen();
        return begin(startChild(plan, found, 'run'));
      } finally {
        starting--;
      }
    },
    release(child) {
      finished.add(child);
      if (queue.length > 0) {
        setImmediate(stopFinished);
      } else {
        stopTimer ??= setTimeout(stopFinished, pace.headStart());
      }
    },
    prepare(plan, scriptFolder, packages) {
      const key = JSON.stringify(plan);
      const isSame = wanted?.key === key && JSON.stringify(wanted.packages) === JSON.stringify(packages);
      if (!isSame) {
        wanted = { plan, key, scriptFolder, packages };
      }
      refill();
    },
    dispose() {
      disposed = true;
      clearTimeout(refillTimer);
      clearTimeout(stopTimer);
      retire(waiting);
      for (const child of running) {
        child.kill();
      }
      goOn();
    },
  };
}
