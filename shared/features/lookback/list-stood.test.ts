import { expect, test } from "vitest";
import type { Moment } from "../recording/moment.ts";
import { listStood, listTakenDown } from "./list-stood.ts";

const slide = (at: number, number: number, deck = "a"): Moment => ({
  kind: "slide",
  at,
  deck,
  slide: number,
});
const film = (at: number, isPlaying: boolean): Moment => ({
  kind: "film",
  at,
  film: "f",
  positionS: at,
  isPlaying,
});
const card = (at: number, id: string): Moment => ({
  kind: "card",
  at,
  card: id,
  title: "A page",
  address: "https://example.org/",
  host: "example.org",
});

test("what stood on the screen is told once, when it first came, and nothing else is", () => {
  const moments: Moment[] = [
    { kind: "begin", at: 0 },
    slide(0, 1),
    slide(1, 3),
    slide(2, 1),
    film(3, false),
    film(4, true),
    { kind: "film-gone", at: 5 },
    card(6, "c"),
    { kind: "card-gone", at: 7 },
    slide(8, 1, "b"),
    card(9, "d"),
    { kind: "poll", at: 10, poll: "p" },
    { kind: "timer", at: 11, leftMs: 5, isPaused: false },
  ];
  expect(listStood(moments)).toEqual([
    slide(0, 1),
    slide(1, 3),
    film(3, false),
    card(6, "c"),
    slide(8, 1, "b"),
    card(9, "d"),
  ]);
});

test("the whiteboard is taken down where it was up before", () => {
  const board = (at: number, isShown: boolean): Moment => ({
    kind: "board",
    at,
    isShown,
  });
  expect(
    listTakenDown([
      board(1, false),
      board(2, true),
      board(3, true),
      board(4, false),
      board(5, false),
      board(6, true),
    ]),
  ).toEqual([4]);
});
