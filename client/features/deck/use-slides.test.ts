import { expect, it } from "vitest";
import type { App } from "../../interface/app.ts";
import { loadSlides } from "./use-slides.ts";

/** An island that answers with these outcomes, one after the other. */
function openApp(...outcomes: { ok: boolean; reply?: unknown }[]) {
  const asked: unknown[] = [];
  const app = {
    request: async (_name: string, payload: unknown) => {
      asked.push(payload);
      return outcomes.shift();
    },
  } as unknown as App;
  return { app, asked };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

it("reads a deck once, however many look at it", async () => {
  const { app, asked } = openApp({ ok: true, reply: { slides: [] } });
  const slides = loadSlides(app, "a");
  expect(slides.value).toBe("loading");
  loadSlides(app, "a");
  await settle();
  expect(loadSlides(app, "a").value).toEqual([]);
  expect(asked).toEqual([{ deck: "a" }]);
});

it("tries again for the next who looks after a failure", async () => {
  const { app, asked } = openApp(
    { ok: false },
    { ok: true, reply: { slides: [] } },
  );
  const slides = loadSlides(app, "a");
  await settle();
  expect(slides.value).toBe("failed");
  loadSlides(app, "a");
  await settle();
  expect(slides.value).toEqual([]);
  expect(asked.length).toBe(2);
});
