/**
 * Lets pieces of work through one after the other, apart for each key object:
 * the second begins when the first has ended, well or badly.
 */
export function createTurnstile(): <Result>(
  key: object,
  work: () => Promise<Result>,
) => Promise<Result> {
  const last = new WeakMap<object, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    last.set(
      key,
      result.catch(() => undefined),
    );
    return result;
  };
}
