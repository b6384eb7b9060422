import type { VNode } from "preact";
import { NOT_POINTING } from "../../../shared/features/deck.ts";
import type { App, ProjectorFacts } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";

/** So far a press of an arrow moves the pointer. */
const STEP_PERCENT = 5;
const MIDDLE = { xPercent: 50, yPercent: 50 };

type Spot = typeof MIDDLE;

const spotOf = (shown: ProjectorFacts): Spot | null =>
  shown.pointX === NOT_POINTING
    ? null
    : { xPercent: shown.pointX, yPercent: shown.pointY };

const within = (percent: number): number =>
  Math.round(Math.min(100, Math.max(0, percent)));

const third = (percent: number): number =>
  Math.min(2, Math.floor(percent / 33.4));

/** Where the presenter points: a ring on the slide, and which part of it in words. */
export function Pointer(props: {
  readonly app: App;
  readonly shown: ProjectorFacts;
}): VNode {
  const { app, shown } = props;
  const spot = spotOf(shown);
  const words =
    spot && app.t(`deck.points-${third(spot.yPercent)}${third(spot.xPercent)}`);
  return (
    <>
      {spot && (
        <span
          class="slide-pointer"
          style={{ left: `${spot.xPercent}%`, top: `${spot.yPercent}%` }}
        />
      )}
      <span class="only-read" role="status">
        {words}
      </span>
    </>
  );
}

/** For the presenter: a press on the slide points there, a second one at the same spot takes the pointer away. */
export function PointingArea(props: {
  readonly app: App;
  readonly station: string;
  readonly shown: ProjectorFacts;
}): VNode {
  const { app, station, shown } = props;
  const spot = spotOf(shown);
  const point = (at: Spot | null): void =>
    runAction(app, () => app.request("deck.point", { station, at }));
  const move = (x: number, y: number): void => {
    const from = spot ?? MIDDLE;
    point({
      xPercent: within(from.xPercent + x * STEP_PERCENT),
      yPercent: within(from.yPercent + y * STEP_PERCENT),
    });
  };
  return (
    <>
      <Pointer app={app} shown={shown} />
      <button
        type="button"
        class="slide-pointing"
        aria-label={app.t(spot ? "deck.stop-pointing" : "deck.point")}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          // A press of a key comes without a spot.
          const isPress = event.detail > 0;
          const at = isPress
            ? {
                xPercent: within(((event.clientX - box.x) / box.width) * 100),
                yPercent: within(((event.clientY - box.y) / box.height) * 100),
              }
            : MIDDLE;
          const isSame =
            spot !== null &&
            (!isPress ||
              Math.hypot(
                at.xPercent - spot.xPercent,
                at.yPercent - spot.yPercent,
              ) < STEP_PERCENT);
          point(isSame ? null : at);
        }}
        onKeyDown={(event) => {
          if (!spot || !event.key.startsWith("Arrow")) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "ArrowLeft") move(-1, 0);
          if (event.key === "ArrowRight") move(1, 0);
          if (event.key === "ArrowUp") move(0, -1);
          if (event.key === "ArrowDown") move(0, 1);
        }}
      />
    </>
  );
}
