import { Check, Pause, Play, Square } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import {
  routineSeconds,
  type RoutineContent,
} from "../../../shared/features/exercise/routine.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import {
  exerciseOf,
  readRoutine,
  runningAt,
  setPaused,
  stepWords,
  stopRoutine,
  takePart,
  tellDone,
} from "./exercise-model.ts";

interface AtStation {
  readonly app: App;
  readonly station: string;
}

/** Pausing and stopping, for whoever started it and for staff. */
function LeadButtons({ app, station }: AtStation): VNode | null {
  const running = runningAt(app, station);
  const me = app.live.me.value;
  if (!running || !me) return null;
  const leader = app.live.avatars.value.get(running.leader);
  const { place } = parseStationId(station);
  const leads =
    running.leader === me.avatar || me.isStaff || leader?.place !== place;
  if (!leads) return null;
  return (
    <>
      <Button
        icon={running.isPaused ? Play : Pause}
        label={app.t(running.isPaused ? "exercise.go-on" : "exercise.pause")}
        onPress={() =>
          runAction(app, () => setPaused(app, station, !running.isPaused))
        }
      />
      <Button
        icon={Square}
        label={app.t("exercise.stop")}
        onPress={() => runAction(app, () => stopRoutine(app, station))}
      />
    </>
  );
}

/** What is being done just now, in words; each step is also said aloud politely. */
function Now({ app, station }: AtStation): VNode | null {
  const running = runningAt(app, station);
  if (!running) return null;
  const { place } = parseStationId(station);
  return (
    <div class="routine-now">
      <p class="faint">
        {app.t(running.isPaused ? "exercise.paused" : "exercise.step-of", {
          number: running.number,
          count: running.count,
        })}
        {` · ${app.t("exercise.led-by", { name: running.leaderName })}`}
      </p>
      <h3>{app.t(`exercise.step.${running.step}-title`)}</h3>
      <p class="lead">{stepWords(app, place, running.step)}</p>
    </div>
  );
}

function HowDidItGo({ app, station }: AtStation): VNode {
  return (
    <div class="routine-now">
      <h3>{app.t("exercise.well-done")}</h3>
      <p>{app.t("exercise.how-was-it")}</p>
      <div class="choices">
        <Button
          icon={Check}
          kind="primary"
          label={app.t("exercise.did-all")}
          onPress={() => runAction(app, () => tellDone(app, station, "all"))}
        />
        <Button
          label={app.t("exercise.did-some")}
          onPress={() => runAction(app, () => tellDone(app, station, "some"))}
        />
      </div>
    </div>
  );
}

function Steps(props: {
  readonly app: App;
  readonly content: RoutineContent;
}): VNode {
  const { app, content } = props;
  return (
    <details>
      <summary>{app.t("exercise.all-steps")}</summary>
      <ol>
        {content.steps.map(({ id, seconds }) => (
          <li key={id}>
            <strong>{app.t(`exercise.step.${id}-title`)}</strong>{" "}
            <span class="faint">{app.t("exercise.seconds", { seconds })}</span>
            <br />
            {app.t(`exercise.step.${id}-standing`)}
            <br />
            <em>{app.t("exercise.on-chair")}</em>{" "}
            {app.t(`exercise.step.${id}-seated`)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The gym's routine: what it is, when to stop, and doing it together. */
export function RoutinePanel({ app, station }: AtStation): VNode {
  const { content, hasJoined, isOver } = exerciseOf(app);
  const read = (): void => runAction(app, () => readRoutine(app, station));
  useEffect(read, [app, station]);
  const routine = content.value;
  if (routine === "loading") return <p>{app.t("panel.loading")}</p>;
  if (routine === "failed") return <TryAgain app={app} onAgain={read} />;
  const isRunning = runningAt(app, station) !== undefined;
  const minutes = Math.ceil(routineSeconds(routine) / 60);
  return (
    <div class="routine">
      <p>{app.t(`exercise.${routine.id}.about`, { count: minutes })}</p>
      <p class="routine-safety">{app.t("exercise.safety")}</p>
      {isOver.value && !isRunning && <HowDidItGo app={app} station={station} />}
      <Now app={app} station={station} />
      <div class="choices">
        {!(isRunning && hasJoined.value) && (
          <Button
            icon={Play}
            kind="primary"
            label={app.t(isRunning ? "exercise.join" : "exercise.start")}
            onPress={() => runAction(app, () => takePart(app, station))}
          />
        )}
        <LeadButtons app={app} station={station} />
      </div>
      <Steps app={app} content={routine} />
      <p class="faint">
        {routine.reviewedBy === null
          ? app.t("exercise.general")
          : app.t("exercise.reviewed", { who: routine.reviewedBy })}
      </p>
    </div>
  );
}
