import { effect, signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createApp, type Line } from "./create-app.ts";
import type { Words } from "./words.ts";

test("an effect may say something without following what is said", () => {
  const { app, saying } = createApp(
    { live: {} } as unknown as Line,
    { t: (key) => key } as Words,
    "text",
  );
  const table = signal(0);
  const stop = effect(() => app.say(`table ${table.value}`));
  table.value = 1;
  app.say("something else");
  expect(saying.value).toEqual({ number: 3, sentence: "something else" });
  stop();
});
