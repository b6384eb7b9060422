import { signal, type Signal } from "@preact/signals";
import type { RoutineContent } from "../../../shared/features/exercise/routine.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { App, RoutineFacts } from "../../interface/app.ts";
import { takeSeat } from "../../interface/actions/take-seat.ts";
import { ownAvatar } from "../../interface/names.ts";

/** What a person knows of a gym's routine. */
export interface Exercise {
  readonly content: Signal<RoutineContent | "loading" | "failed">;
  /** Whether this person takes part in the one that runs. */
  readonly hasJoined: Signal<boolean>;
  /** A routine they took part in has come to its end and they have not said how it went. */
  readonly isOver: Signal<boolean>;
}

const known = new WeakMap<App, Exercise>();

/** The exercise of an app; there is one. */
export function exerciseOf(app: App): Exercise {
  const found = known.get(app) ?? {
    content: signal<RoutineContent | "loading" | "failed">("loading"),
    hasJoined: signal(false),
    isOver: signal(false),
  };
  known.set(app, found);
  return found;
}

/** The routine that is being done at a station. */
export const runningAt = (
  app: App,
  station: string,
): RoutineFacts | undefined => app.live.routines.value.get(station);

/** Whether somebody is on a mat or chair of the place of a station. */
export const isOnFloor = (app: App, station: string): boolean =>
  ownAvatar(app)?.seat.startsWith(`${parseStationId(station).place}/`) === true;

/** The words of a step for this person: those for a chair while they sit on one. */
export function stepWords(app: App, place: string, step: string): string {
  const seat = ownAvatar(app)?.seat ?? "";
  const isOnChair = seat.startsWith(`${place}/c`);
  return app.t(`exercise.step.${step}${isOnChair ? "-seated" : "-standing"}`);
}

export async function readRoutine(app: App, station: string): Promise<void> {
  const { content } = exerciseOf(app);
  const outcome = await app.request("exercise.open", { station });
  if (outcome.ok) content.value = outcome.reply;
  else {
    content.value = "failed";
    app.sayRefusal(outcome);
  }
}

/** Starts the routine for all, or takes part in the one that runs; whoever stands about is given a mat first. */
export async function takePart(app: App, station: string): Promise<void> {
  if (!isOnFloor(app, station)) await takeSeat(app, "any");
  const name = runningAt(app, station) ? "exercise.join" : "exercise.start";
  const outcome = await app.request(name, { station });
  if (!outcome.ok) return app.sayRefusal(outcome);
  exerciseOf(app).isOver.value = false;
  exerciseOf(app).hasJoined.value = true;
}

export async function setPaused(
  app: App,
  station: string,
  isPaused: boolean,
): Promise<void> {
  const outcome = await app.request("exercise.pause", { station, isPaused });
  if (!outcome.ok) app.sayRefusal(outcome);
}

export async function stopRoutine(app: App, station: string): Promise<void> {
  const outcome = await app.request("exercise.stop", { station });
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Says how it went, once. */
export async function tellDone(
  app: App,
  station: string,
  how: "all" | "some",
): Promise<void> {
  const outcome = await app.request("exercise.finish", { station, how });
  exerciseOf(app).isOver.value = false;
  if (outcome.ok) app.say(app.t("exercise.thanks"));
  else app.sayRefusal(outcome);
}
