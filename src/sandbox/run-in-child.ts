import * as l10n from '@vscode/l10n';
import type { Child } from './child.ts';
import { LIMITS } from './limits.ts';
import { watchMemory } from './memory.ts';
import { createOutboundQueue } from './outbound-queue.ts';
import type { SandboxResult } from './protocol.ts';
import type { RunOrder } from './wire.ts';

export interface RunLimits {
  /** Milliseconds; 0: no limit, for debugging. */
  timeoutMs: number;
  memoryMb: number;
  allowedHosts: readonly string[];
  signal?: AbortSignal | undefined;
}

/**
 * Gives the child its order and waits for the end, which comes in any case: by the child's word, by its death, or by one
 * of the limits, which end it from outside. Rejects only when aborted. A child that has said its last word is left to the
 * caller, who may stop it when nobody waits any more.
 */
export async function runInChild(child: Child, order: RunOrder, limits: RunLimits): Promise<SandboxResult> {
  const { collector, listeners } = child;
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const network = new AbortController();
  const makeRequest = createOutboundQueue(limits, network.signal);
  let grace: NodeJS.Timeout | undefined;

  const stop = () => {
    child.kill();
    finish();
  };
  const end = (status: Parameters<typeof collector.finish>[0], reason: string) => {
    collector.finish(status, reason);
    stop();
  };
  listeners.settled = () => {
    // The script may go on, even in an endless loop; the outcome stands. Who debugs may look around as long as they like.
    if (limits.timeoutMs > 0) {
      // Its coverage comes last of all, and would be lost on a machine that is busy just then.
      grace = setTimeout(stop, LIMITS.graceMs + (child.plan.setup.coverage ? LIMITS.coverageMs : 50));
    }
  };
  listeners.ended = () => {
    if (limits.timeoutMs > 0) {
      finish();
    } else {
      // What the script has just written to the console is still on its way to the debugger.
      grace = setTimeout(stop, 250);
    }
  };
  listeners.closed = () => {
    const { status, reason } = endingOf(child, limits);
    end(status, reason);
  };
  // Attack: a child that asks although it must not.
  if (child.plan.setup.network) {
    listeners.fetch = (request) => {
      makeRequest(request, (begun) => {
        // Attack: a request that nobody waits for. It has left the machine, so it is in the report, whatever becomes of it.
        const ended = collector.beginExchange(begun);
        return ({ answer, exchange }) => {
          ended(exchange);
          return child.answer(answer);
        };
      });
    };
  }
  const wall =
    limits.timeoutMs > 0
      ? setTimeout(
          () => end('timed-out', l10n.t('The script did not end within {0} seconds.', limits.timeoutMs / 1000)),
          limits.timeoutMs,
        )
      : undefined;
  const stopWatching =
    child.pid === undefined
      ? () => {}
      : watchMemory(child.pid, limits.memoryMb, () => end('out-of-memory', memorySentence(limits)));
  limits.signal?.addEventListener('abort', stop, { once: true });

  if (limits.signal?.aborted === true) {
    stop();
  }
  collector.expect(order.nonce);
  child.send('R', order);
  if (child.ending().closed) {
    listeners.closed();
  }
  await done;

  child.listeners.closed = () => {};
  clearTimeout(wall);
  clearTimeout(grace);
  stopWatching();
  network.abort();
  limits.signal?.removeEventListener('abort', stop);
  limits.signal?.throwIfAborted();
  return collector.result();
}

function endingOf(
  child: Child,
  limits: RunLimits,
): { status: 'too-much-output' | 'out-of-memory' | 'crashed'; reason: string } {
  const { flooded, outOfMemory, detail } = child.ending();
  if (flooded) {
    return { status: 'too-much-output', reason: l10n.t('The script wrote more than a result can hold.') };
  }
  if (outOfMemory) {
    return { status: 'out-of-memory', reason: memorySentence(limits) };
  }
  return { status: 'crashed', reason: l10n.t('The process that ran the script ended by itself ({0}).', detail) };
}

function memorySentence({ memoryMb }: RunLimits): string {
  return l10n.t('The script used more than {0} MB of memory.', memoryMb);
}
