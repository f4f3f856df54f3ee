/**
 * Runs tasks one after the other and only the newest: a new task aborts the one that is running, waits for its end, and
 * replaces every task that waits. Never two at once, and the last one always runs.
 */
export class LatestOnly {
  #running: Promise<unknown> | undefined;
  #abort: AbortController | undefined;
  #newest = 0;

  /** Result of the task, or undefined if a newer one replaced it. Rejects with what the task rejects with. */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#newest += 1;
    const turn = this.#newest;
    this.#abort?.abort();
    while (this.#running) {
      await this.#running;
    }
    if (turn !== this.#newest) {
      return undefined;
    }
    const abort = new AbortController();
    const running = task(abort.signal);
    this.#abort = abort;
    // Waiters only need the end; the error belongs to whoever started the task.
    this.#running = running.then(
      () => undefined,
      () => undefined,
    );
    try {
      const result = await running;
      return turn === this.#newest ? result : undefined;
    } catch (error) {
      if (turn !== this.#newest) {
        return undefined;
      }
      throw error;
    } finally {
      this.#running = undefined;
      this.#abort = undefined;
    }
  }

  /** Ends the running task; what waits is dropped. */
  cancel(): void {
    this.#newest += 1;
    this.#abort?.abort();
  }
}
