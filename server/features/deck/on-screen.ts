import { NOT_POINTING, Projector } from "../../../shared/features/deck.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { World } from "../context.ts";

/** Where a slide is shown, and in which class, as the log names it. */
export function describeShowing(world: World, station: string) {
  const at = parseStationId(station);
  return { ...at, class: world.state.classes.get(at.place)?.id };
}

/** Lets the pointer of a screen point, in percent of the slide; `null` for nowhere. */
export function pointAt(
  projector: Projector,
  at: { xPercent: number; yPercent: number } | null,
): void {
  projector.pointX = at?.xPercent ?? NOT_POINTING;
  projector.pointY = at?.yPercent ?? NOT_POINTING;
}

/** Shows a slide, with no pointer on it. */
export function putOnScreen(
  world: World,
  station: string,
  shown: { deck: string; title: string; slide: number; slideCount: number },
): void {
  const projector = new Projector();
  projector.deck = shown.deck;
  projector.title = shown.title;
  projector.slide = shown.slide;
  projector.slideCount = shown.slideCount;
  pointAt(projector, null);
  world.state.projectors.set(station, projector);
}
