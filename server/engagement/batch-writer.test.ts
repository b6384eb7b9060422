import { expect, test } from "vitest";
import { DatabaseGone } from "../storage/database-gone.ts";
import { createBatchWriter } from "./batch-writer.ts";

/** A writer over a database that fails as often as it is told, in the way it is told. */
function openWriter(failures: unknown[], maxWaiting?: number) {
  const written: number[] = [];
  const faults: unknown[] = [];
  let tries = 0;
  const writer = createBatchWriter<number>({
    retryMs: 1,
    maxWaiting,
    onFault: (error) => faults.push(error),
    async write(rows) {
      tries += 1;
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      written.push(...rows);
    },
  });
  return { writer, written, faults, countTries: () => tries };
}

const gone = (): DatabaseGone => new DatabaseGone("gone");

test("rows that come together are written together, in order", async () => {
  const { writer, written, countTries } = openWriter([]);
  await Promise.all([1, 2, 3].map((row) => writer.add(row)));
  expect(written).toEqual([1, 2, 3]);
  expect(countTries()).toBe(1);
});

test("rows outlive a database that is away, and keep their order", async () => {
  const { writer, written, faults } = openWriter([gone(), gone(), gone()]);
  const first = writer.add(1);
  await new Promise((resolve) => setTimeout(resolve, 40));
  await Promise.all([first, writer.add(2)]);
  expect(written).toEqual([1, 2]);
  expect(faults).toEqual([]);
});

test("a batch that is wrong is given up, and the next one is written", async () => {
  const wrong = new TypeError("a mistake of ours");
  const { writer, written, faults } = openWriter([wrong]);
  await expect(writer.add(1)).rejects.toBe(wrong);
  await writer.add(2);
  expect(written).toEqual([2]);
  expect(faults).toEqual([wrong]);
});

test("a flush waits for a database that comes back, and not for ever for one that does not", async () => {
  const back = openWriter([gone(), gone()]);
  const added = back.writer.add(1);
  await back.writer.flush();
  expect(back.written).toEqual([1]);
  await added;

  const lost = openWriter(Array.from({ length: 10 }, gone));
  const rejected = expect(lost.writer.add(1)).rejects.toBeInstanceOf(
    DatabaseGone,
  );
  await lost.writer.flush();
  await rejected;
  expect(lost.faults).toHaveLength(1);
});

test("so many wait and no more", async () => {
  const { writer, written } = openWriter([gone()], 2);
  const kept = [writer.add(1), writer.add(2)];
  await expect(writer.add(3)).rejects.toThrow("Too many rows");
  await Promise.all(kept);
  expect(written).toEqual([1, 2]);
});
