import type { JsonObject } from '../auth0/json.ts';
import { LIMITS } from './limits.ts';
import { begunExchange, makeRequest, type OutboundPolicy } from './outbound.ts';
import type { SandboxHttpExchange } from './protocol.ts';

type Outbound = Awaited<ReturnType<typeof makeRequest>>;

/** As browsers do it; each answer may hold 5 MB of the host's memory. */
const atATime = 6;

/**
 * Makes the requests of one run in the host's name. Attack: thousands of them at once, which fill the host's memory and
 * use its network against others. So few are under way at a time, each until the child has taken its answer (`done`
 * resolves), and after as many as a report lists there are no more. `begin` is called when a request is about to be made.
 */
export function createOutboundQueue(
  policy: OutboundPolicy,
  signal: AbortSignal,
): (request: JsonObject, begin: (begun: SandboxHttpExchange) => (outbound: Outbound) => Promise<void>) => void {
  const queue: (() => Promise<void>)[] = [];
  let asked = 0;
  let underWay = 0;
  const next = () => {
    const start = underWay < atATime && !signal.aborted ? queue.shift() : undefined;
    if (start !== undefined) {
      underWay++;
      void start().finally(() => {
        underWay--;
        next();
      });
    }
  };
  return (request, begin) => {
    if (++asked > LIMITS.httpExchanges) {
      const refused = refusal(request);
      void begin(refused.exchange)(refused);
      return;
    }
    queue.push(async () => {
      const done = begin(begunExchange(request));
      await done(await makeRequest(request, policy, signal));
    });
    next();
  };
}

function refusal({ id, method, url }: JsonObject): Outbound {
  const reason = `A script may not make more than ${LIMITS.httpExchanges} requests.`;
  return {
    answer: { id: typeof id === 'number' ? id : 0, error: { message: reason, code: 'EACCES' } },
    exchange: { method: `${method}`, url: `${url}`, source: 'blocked', reason },
  };
}
