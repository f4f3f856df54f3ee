import type { ProcessSandbox } from '../../sandbox/create-sandbox.ts';
import type { HostProbe } from '../../sandbox/host-probe.ts';

/** Milliseconds after the first run, so that the probe delays neither that one nor what is made of it. */
const pause = 1000;

export interface ProbeListeners {
  onProbed(probe: HostProbe): void;
  /** Only speed is lost. */
  onNotCompiled(error: unknown): void;
}

/**
 * The sandbox, which after its first run tries once, in the background, whether its guards hold in this editor. Where they
 * do not, it refuses every later run. Where they do, the next sandboxes start quicker for what it compiles.
 */
export function probingSandbox(sandbox: ProcessSandbox, { onProbed, onNotCompiled }: ProbeListeners): ProcessSandbox {
  let timer: NodeJS.Timeout | undefined;
  let disposed = false;
  const probe = async (): Promise<void> => {
    const result = await sandbox.probeHost();
    if (disposed) {
      return;
    }
    onProbed(result);
    if (result.holds) {
      await sandbox.compileRunner().catch(onNotCompiled);
    }
  };
  return {
    ...sandbox,
    async run(request, signal) {
      try {
        return await sandbox.run(request, signal);
      } finally {
        timer ??= setTimeout(() => void probe(), pause);
        timer.unref();
      }
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      sandbox.dispose();
    },
  };
}
