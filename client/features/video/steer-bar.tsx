import { useSignal } from "@preact/signals";
import { Pause, Play, Rewind, X } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellMoment } from "../film/tell-moment.ts";
import type { PlayedFilm } from "./played-film.ts";

/** So far one press goes back. */
const BACK_S = 10;

async function steer(
  app: App,
  isPlaying: boolean,
  positionS: number | null,
): Promise<void> {
  const outcome = await app.request("video.steer", { isPlaying, positionS });
  if (!outcome.ok) app.sayRefusal(outcome);
}

async function clear(app: App): Promise<void> {
  const outcome = await app.request("video.clear", {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** For the presenter: plays, holds and moves the film for everybody. */
export function SteerBar(props: {
  readonly app: App;
  readonly film: PlayedFilm;
  readonly shown: SliceFacts<"videos">;
}): VNode {
  const { app, film, shown } = props;
  const id = useId();
  /** Where the slider is held just now. */
  const heldS = useSignal<number | null>(null);
  const { seconds } = shown;
  const atS = heldS.value ?? film.classS.value;
  const isOver = film.classS.value >= seconds;
  const plays = shown.isPlaying && !isOver;
  return (
    <div class="stack">
      <div class="button-row">
        <Button
          icon={plays ? Pause : Play}
          kind="primary"
          label={app.t(plays ? "video.hold" : "video.play")}
          onPress={() =>
            runAction(app, () => steer(app, !plays, isOver ? 0 : null))
          }
        />
        <Button
          icon={Rewind}
          label={app.t("video.back", { count: BACK_S })}
          onPress={() =>
            runAction(app, () =>
              steer(app, plays, Math.max(0, film.classS.peek() - BACK_S)),
            )
          }
        />
        <Button
          icon={X}
          label={app.t("video.clear")}
          onPress={() => runAction(app, () => clear(app))}
        />
      </div>
      <label for={id}>
        {app.t("video.where", {
          at: tellMoment(atS),
          length: tellMoment(seconds),
        })}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.floor(seconds)}
        step={1}
        value={Math.floor(atS)}
        aria-valuetext={tellMoment(atS)}
        onInput={({ currentTarget: { value } }) => {
          heldS.value = Number(value);
        }}
        onChange={({ currentTarget: { value } }) => {
          heldS.value = null;
          runAction(app, () => steer(app, plays, Number(value)));
        }}
      />
    </div>
  );
}
