import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { VNode } from "preact";
import type { Recorded } from "../../../shared/features/recording.ts";
import { findStanding } from "../../../shared/features/recording/moments.ts";
import {
  toClassMs,
  toReplayMs,
} from "../../../shared/features/recording/replay-clock.ts";
import type { App } from "../../interface/app.ts";
import { createPlayback } from "./playback.ts";
import { ReplayBar } from "./replay-bar.tsx";
import { ReplayScreen } from "./replay-screen.tsx";
import { SaidList } from "./said-list.tsx";
import { Transcript } from "./transcript.tsx";

/** A class to see again: what was shown, beside it what was written, and all of it as text. */
export function Replay(props: {
  readonly app: App;
  readonly recorded: Recorded;
}): VNode {
  const { app, recorded } = props;
  const { stretches, moments, lengthMs } = recorded;
  const playback = useMemo(() => createPlayback(lengthMs), [lengthMs]);
  useEffect(() => playback.stop, [playback]);
  const isReading = useSignal(false);
  const classMs = toClassMs(stretches, playback.atMs.value);
  const standing = findStanding(moments, classMs);
  const times = [
    ...moments.map(({ at }) => at),
    ...recorded.marks.map(({ fromMs }) => fromMs),
  ].toSorted((a, b) => a - b);
  const turns = [...new Set(times.map((at) => toReplayMs(stretches, at)))];
  return (
    <div class="replay">
      <div class="replay-both">
        <div class="stack">
          <ReplayBar
            app={app}
            playback={playback}
            lengthMs={lengthMs}
            turns={turns}
          />
          <ReplayScreen
            app={app}
            recorded={recorded}
            standing={standing}
            atMs={classMs}
            playback={playback}
          />
        </div>
        <SaidList app={app} recorded={recorded} untilMs={classMs} />
      </div>
      <details
        onToggle={({ currentTarget: { open } }) => {
          isReading.value = open;
        }}
      >
        <summary>{app.t("recording.as-text")}</summary>
        {isReading.value && <Transcript app={app} recorded={recorded} />}
      </details>
      <p class="faint">{app.t("recording.no-voice")}</p>
    </div>
  );
}
