import { effect } from "@preact/signals";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { App } from "../interface/app.ts";
import { currentPlace } from "../interface/names.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { exerciseOf, isOnFloor, stepWords } from "./exercise/exercise-model.ts";

/** Whether somebody has to do with a routine: they take part, are on its floor, or look at it. */
const listens = (app: App, station: string): boolean =>
  exerciseOf(app).hasJoined.peek() ||
  isOnFloor(app, station) ||
  app.panel.peek()?.station === station;

/** Says each step to those who take part, and asks how it went at the end. */
function start(app: App): () => void {
  const { hasJoined, isOver } = exerciseOf(app);
  let said = "";
  const stopSteps = effect(() => {
    const here = currentPlace(app)?.id;
    const running = [...app.live.routines.value].find(
      ([station]) => parseStationId(station).place === here,
    );
    if (!running) {
      said = "";
      return;
    }
    const [station, { step, number, isPaused }] = running;
    const now = `${station} ${number} ${isPaused}`;
    if (now === said) return;
    said = now;
    if (listens(app, station))
      app.say(
        isPaused
          ? app.t("exercise.paused")
          : stepWords(app, parseStationId(station).place, step),
      );
  });
  const stopEnded = app.onNotice("exercise.ended", ({ isComplete }) => {
    hasJoined.value = false;
    isOver.value = isComplete;
    app.say(app.t(isComplete ? "exercise.well-done" : "exercise.stopped"));
  });
  return () => {
    stopSteps();
    stopEnded();
  };
}

/** A routine done together; the station opens it, so it needs no command of its own. */
export const exercise: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./exercise/exercise-panel.tsx")).ExercisePanel,
  ),
  start,
  commands: [],
};
