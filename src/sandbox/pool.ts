import { type Child, type ChildPlan, type ChildTools, startChild } from './child.ts';
import { watchMemory } from './memory.ts';

export interface Pool {
  /** A child made by this plan: the waiting one if it fits. Waits while as many run as may. */
  take(plan: ChildPlan): Promise<Child>;
  /** The child has done its run, or will not do one. */
  release(child: Child): void;
  /** Prepares the waiting child: made by this plan, with these packages loaded. */
  prepare(plan: ChildPlan, scriptFolder: string, packages: readonly string[]): void;
  /** Kills every child. Nothing can be taken afterwards. */
  dispose(): void;
}

interface Preparation {
  plan: ChildPlan;
  key: string;
  scriptFolder: string;
  packages: readonly string[];
}

interface Waiting {
  child: Child;
  key: string;
  preloaded: readonly string[] | undefined;
}

/** Milliseconds that packages may take to load while nobody waits for them. */
const preloadTime = 3000;

/**
 * One child always waits; the next is started when a run has ended, so that starting it costs no run its speed. Never
 * more than `maxProcesses`, the waiting one included.
 */
export function createPool(tools: () => Promise<ChildTools>, maxProcesses: number): Pool {
  const running = new Set<Child>();
  const queue: (() => void)[] = [];
  let starting = 0;
  let waiting: Waiting | undefined;
  let wanted: Preparation | undefined;
  let refilling: Promise<void> | undefined;
  let disposed = false;

  const isFull = () => running.size + starting >= maxProcesses;
  const retire = () => {
    waiting?.child.kill();
    waiting = undefined;
  };

  const refillOnce = async (preparation: Preparation): Promise<void> => {
    if (waiting !== undefined && (waiting.key !== preparation.key || waiting.child.ending().closed)) {
      retire();
    }
    if (waiting === undefined) {
      const child = startChild(preparation.plan, await tools());
      if (disposed) {
        child.kill();
        return;
      }
      waiting = { child, key: preparation.key, preloaded: undefined };
    }
    if (waiting.preloaded !== preparation.packages) {
      waiting.preloaded = preparation.packages;
      preload(waiting.child, preparation);
    }
  };

  /** Makes the waiting child what was last asked for. */
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

  return {
    async take(plan) {
      while (!disposed && isFull()) {
        await new Promise<void>((resolve) => queue.push(resolve));
      }
      starting++;
      try {
        const key = JSON.stringify(plan);
        if (wanted?.key === key) {
          await refilling;
        } else {
          wanted = { plan, key, scriptFolder: '', packages: [] };
        }
        if (disposed) {
          throw new Error('The sandbox has been closed.');
        }
        if (waiting !== undefined && waiting.key === key && !waiting.child.ending().closed) {
          const { child } = waiting;
          waiting = undefined;
          running.add(child);
          return child;
        }
        if (waiting !== undefined && running.size + starting >= maxProcesses) {
          retire();
        }
        const child = startChild(plan, await tools());
        running.add(child);
        return child;
      } finally {
        starting--;
      }
    },
    release(child) {
      child.kill();
      running.delete(child);
      queue.shift()?.();
      setImmediate(refill);
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
      retire();
      for (const child of running) {
        child.kill();
      }
      for (const next of queue.splice(0)) {
        next();
      }
    },
  };
}

/**
 * Lets the child load what answers HTTP, and packages. Their code may do what it likes, so it is watched as a run is: a child that does not come
 * back, or takes too much memory, is ended, and the next run starts afresh.
 */
function preload(child: Child, { scriptFolder, packages, plan }: Preparation): void {
  const stopWatching = child.pid === undefined ? () => {} : watchMemory(child.pid, plan.memoryMb, () => child.kill());
  const timer = setTimeout(() => child.kill(), preloadTime);
  const stop = () => {
    clearTimeout(timer);
    stopWatching();
  };
  child.listeners.preloaded = stop;
  child.onClose(stop);
  child.send('P', { scriptFolder, packages });
}
