import type { Child } from './child.ts';
import { watchMemory } from './memory.ts';

/** What a waiting child has loaded. */
export interface Preloading {
  scriptFolder: string;
  packages: readonly string[];
}

/** Milliseconds that packages may take to load while nobody waits for them. */
const preloadTime = 3000;

/**
 * Lets the child load what answers HTTP, and packages. Their code may do what it likes, so it is watched as a run is: a
 * child that does not come back, takes too much memory or was changed by them is ended, and the next run starts afresh.
 */
export function preload(child: Child, { scriptFolder, packages }: Preloading): Promise<void> {
  return new Promise((resolve) => {
    if (child.ending().closed) {
      resolve();
      return;
    }
    const end = () => {
      // Its word may be on the way when a busy host gets to end it. A run that got this child would end with it.
      child.listeners.preloaded = () => {};
      child.kill();
    };
    const stopWatching = child.pid === undefined ? () => {} : watchMemory(child.pid, child.plan.memoryMb, end);
    const timer = setTimeout(end, preloadTime);
    const stop = () => {
      clearTimeout(timer);
      stopWatching();
      resolve();
    };
    child.listeners.preloaded = stop;
    child.onClose(stop);
    child.send('P', { scriptFolder, packages });
  });
}
