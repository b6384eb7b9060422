import {
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
} from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { type Playback, SPEEDS } from "./playback.ts";
import { tellPosition } from "./tell-position.ts";

const SKIP_MS = 10_000;

/** What runs a recording: on and off, back and on, to the next thing shown, how fast, and where one is. */
export function ReplayBar(props: {
  readonly app: App;
  readonly playback: Playback;
  readonly lengthMs: number;
  /** When something new was shown, milliseconds from the start, in order. */
  readonly turns: readonly number[];
}): VNode {
  const { app, playback, lengthMs, turns } = props;
  const { atMs, isRunning, speed, goTo } = playback;
  const speedId = useId();
  const at = tellPosition(atMs.value);
  const length = tellPosition(lengthMs);
  const where = app.t("recording.position", { at, length });
  return (
    <div class="replay-bar">
      <input
        type="range"
        min={0}
        max={lengthMs}
        step={1000}
        value={atMs.value}
        aria-label={app.t("recording.where")}
        aria-valuetext={where}
        onInput={({ currentTarget: { value } }) => goTo(Number(value))}
      />
      <div class="button-row">
        <Button
          icon={isRunning.value ? Pause : Play}
          kind="primary"
          label={app.t(isRunning.value ? "recording.hold" : "recording.play")}
          onPress={() => playback.setRunning(!isRunning.peek())}
        />
        <Button
          icon={RotateCcw}
          label={app.t("recording.back")}
          onPress={() => goTo(atMs.peek() - SKIP_MS)}
        />
        <Button
          icon={RotateCw}
          label={app.t("recording.on")}
          onPress={() => goTo(atMs.peek() + SKIP_MS)}
        />
        <Button
          icon={SkipBack}
          label={app.t("recording.before")}
          onPress={() =>
            goTo(turns.findLast((turn) => turn < atMs.peek() - 1000) ?? 0)
          }
        />
        <Button
          icon={SkipForward}
          label={app.t("recording.next")}
          onPress={() =>
            goTo(turns.find((turn) => turn > atMs.peek()) ?? lengthMs)
          }
        />
        <label for={speedId}>{app.t("recording.speed")}</label>
        <select
          id={speedId}
          value={String(speed.value)}
          onChange={({ currentTarget: { value } }) => {
            speed.value = Number(value);
          }}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={String(each)}>
              {app.t("recording.times", { times: each })}
            </option>
          ))}
        </select>
        <span>{where}</span>
      </div>
    </div>
  );
}
