import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { App, ProjectorFacts } from "../../interface/app.ts";
import { createPresenter } from "./presenter.ts";

const STATION = "classroom/projector";

/** An island whose answers wait until they are let go. */
function openApp(slide: number, slideCount: number) {
  const shown: ProjectorFacts = {
    deck: "d",
    title: "t",
    slide,
    slideCount,
    pointX: 255,
    pointY: 255,
  };
  const asked: unknown[] = [];
  const waiting: (() => void)[] = [];
  const projectors = signal(new Map([[STATION, shown]]));
  const app = {
    live: { projectors },
    request: (name: string, payload: unknown) => {
      asked.push([name, payload]);
      return new Promise((resolve) =>
        waiting.push(() => resolve({ ok: true, reply: {} })),
      );
    },
  } as unknown as App;
  const come = (to: number): void => {
    projectors.value = new Map([[STATION, { ...shown, slide: to }]]);
  };
  return {
    app,
    asked,
    come,
    letGo: () => waiting.splice(0).forEach((go) => go()),
  };
}

const turned = (slide: number) => ["deck.turn", { station: STATION, slide }];

it("adds up presses that come before the answer", async () => {
  const { app, asked, letGo } = openApp(1, 8);
  const presenter = createPresenter(app, STATION);
  const turns = [
    presenter.turnBy(1),
    presenter.turnBy(1),
    presenter.turnBy(-1),
  ];
  expect(asked).toEqual([turned(2), turned(3), turned(2)]);
  letGo();
  await Promise.all(turns);
});

it("counts on from its own turn until the screen has followed", async () => {
  const { app, asked, letGo, come } = openApp(4, 8);
  const presenter = createPresenter(app, STATION);
  const turn = presenter.turnTo(6);
  letGo();
  await turn;
  void presenter.turnBy(1);
  expect(asked).toEqual([turned(6), turned(7)]);
  letGo();
  await turn;
  come(2);
  await Promise.resolve();
  void presenter.turnBy(1);
  expect(asked.at(-1)).toEqual(turned(3));
});

it("stays between the first slide and the last", async () => {
  const { app, asked } = openApp(8, 8);
  await createPresenter(app, STATION).turnBy(1);
  expect(asked).toEqual([]);
});
