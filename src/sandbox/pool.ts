import { type Child, type ChildPlan, type ChildTools, startChild } from './child.ts';

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

interface Waiting {
  child: Child;
  key: string;
  packages: string;
}

interface Preparation {
  plan: ChildPlan;
  scriptFolder: string;
  packages: readonly string[];
}

/**
 * One child always waits; the next is started when a run has ended, so that starting it costs no run its speed. Never
 * more than `maxProcesses`, the waiting one included.
 */
export function createPool(tools: () => Promise<ChildTools>, maxProcesses: number): Pool {
  const running = new Set<Child>();
  const queue: (() => void)[] = [];
  let starting = 0;
  let waiting: Waiting | undefined;
  let last: Preparation | undefined;
  let disposed = false;
  let spawning = false;

  const start = async (plan: ChildPlan): Promise<Child> => startChild(plan, await tools());

  const retire = () => {
    waiting?.child.kill();
    waiting = undefined;
  };

  /** Makes the waiting child what `last` asks for. */
  const refill = async (): Promise<void> => {
    if (disposed || spawning || last === undefined || running.size + starting >= maxProcesses) {
      return;
    }
    const { plan, scriptFolder, packages } = last;
    const key = JSON.stringify(plan);
    if (waiting !== undefined && (waiting.key !== key || waiting.child.ending().closed)) {
      retire();
    }
    if (waiting === undefined) {
      spawning = true;
      try {
        const child = await start(plan);
        if (disposed) {
          child.kill();
          return;
        }
        waiting = { child, key, packages: '' };
      } finally {
        spawning = false;
      }
    }
    const wanted = JSON.stringify(packages);
    if (packages.length > 0 && waiting.packages !== wanted) {
      waiting.packages = wanted;
      waiting.child.send('P', { scriptFolder, packages });
    }
    if (last.plan !== plan || last.packages !== packages) {
      await refill();
    }
  };

  return {
    async take(plan) {
      while (!disposed && running.size + starting >= maxProcesses) {
        await new Promise<void>((resolve) => queue.push(resolve));
      }
      if (disposed) {
        throw new Error('The sandbox has been closed.');
      }
      const key = JSON.stringify(plan);
      if (last === undefined || JSON.stringify(last.plan) !== key) {
        last = { plan, scriptFolder: '', packages: [] };
      }
      if (waiting !== undefined && waiting.key === key && !waiting.child.ending().closed) {
        const { child } = waiting;
        waiting = undefined;
        running.add(child);
        return child;
      }
      if (running.size + starting + 1 >= maxProcesses) {
        retire();
      }
      starting++;
      try {
        const child = await start(plan);
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
      setImmediate(() => void refill().catch(() => undefined));
    },
    prepare(plan, scriptFolder, packages) {
      last = { plan, scriptFolder, packages };
      void refill().catch(() => undefined);
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
