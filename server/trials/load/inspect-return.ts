import type { Inspect, Regular, Whereabouts } from "./regular.ts";

const PROJECTOR = "classroom/projector";
const NEAR_M = 0.1;

/** Whoever stays in one spot has to be found there, on the same chair. */
export function expectHome(home: Whereabouts): Inspect {
  return ({ place, seat, x, z }) =>
    place === home.place &&
    seat === home.seat &&
    Math.hypot(x - home.x, z - home.z) < NEAR_M
      ? null
      : `was ${JSON.stringify(home)}, came back ${JSON.stringify({ place, seat, x, z })}`;
}

/** Whoever sits down and stands up has to be found as they were told last. */
export function expectSeat({ deeds, replies }: Regular): Inspect {
  return ({ place, seat }, underway) => {
    if (place !== "plaza") return `was on the plaza, came back in ${place}`;
    if (underway.name === "seat.take" || underway.name === "seat.leave")
      return null;
    const last = deeds.findLast(({ name }) => name.startsWith("seat."));
    const reply = last && (replies.get(last.id) as { seat?: string });
    const expected = last?.name === "seat.take" ? reply?.seat : "";
    return seat === expected
      ? null
      : `was told "${expected}", came back on "${seat}"`;
  };
}

/** The screen has to show the slide that was acknowledged last, while the class runs. */
export function expectSlide({ deeds, replies }: Regular): Inspect {
  return ({ shown }, underway) => {
    if (/^(deck|class)\./.test(underway.name)) return null;
    const last = deeds.findLast(({ name }) =>
      /^(deck\.(show|turn)|class\..*)$/.test(name),
    );
    if (!last?.name.startsWith("deck.")) return null;
    const { slide } = replies.get(last.id) as { slide: number };
    const now = shown.projectors.get(PROJECTOR)?.slide;
    return now === slide
      ? null
      : `had shown slide ${slide}, came back to ${now}`;
  };
}
