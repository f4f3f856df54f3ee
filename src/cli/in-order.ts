/**
 * What `work` gives for each item, in the order of the items although several are worked on at once, and each as soon as
 * those before it are there. The first that fails ends it, once what was begun has come to its end.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending = items.map((item) => ({ item, ...Promise.withResolvers<Result>() }));
  let next = 0;
  const takeTurns = async () => {
    for (let turn = pending[next++]; turn !== undefined; turn = pending[next++]) {
      try {
        turn.resolve(await work(turn.item));
      } catch (error) {
        // Whoever waits for an earlier result does not look at this one yet.
        turn.promise.catch(() => undefined);
        turn.reject(error);
        next = pending.length;
      }
    }
  };
  const turns = Array.from({ length: atOnce }, takeTurns);
  try {
    for (const { promise } of pending) yield await promise;
  } finally {
    next = pending.length;
    await Promise.all(turns);
  }
}
