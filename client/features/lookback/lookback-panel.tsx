import { useSignal } from "@preact/signals";
import { ChevronLeft, ChevronRight } from "lucide";
import { useCallback, useEffect, useId, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { ShownThing } from "../../../shared/features/lookback.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { classAround } from "../../interface/class-around.ts";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import type { PanelProps } from "../client-feature.ts";
import { useTurnKeys } from "../deck/turn-keys.ts";
import { nameThing } from "./name-thing.ts";
import { ThingView } from "./thing-view.tsx";

/** Tells one state of what stands before the class from the next. */
function describeScreen(app: App): string {
  const { projectors, videos, cards, whiteboards } = app.live;
  const room = classAround(app);
  const board = whiteboards.value.get(room);
  return JSON.stringify([
    [...projectors.value.values()].map(({ deck, slide }) => [deck, slide]),
    videos.value.get(room)?.film,
    cards.value.get(room)?.id,
    [board?.isShown, board?.board],
  ]);
}

/** What stood on the screen earlier in this class, one after the other. */
export function LookbackPanel({ app }: PanelProps): VNode {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const things = useSignal<readonly ShownThing[] | "loading" | "failed">(
    "loading",
  );
  /** Which one is looked at, from 0; the last one until somebody turns. */
  const chosen = useSignal<number | null>(null);
  const screen = describeScreen(app);
  const read = useCallback(async (): Promise<void> => {
    const outcome = await app.request("lookback.list", {});
    if (outcome.ok) things.value = outcome.reply.things;
    else if (typeof things.peek() === "string") things.value = "failed";
  }, [app, things]);
  useEffect(() => runAction(app, read), [app, read, screen]);
  const turnTo = useCallback(
    (to: number): void => {
      const list = things.peek();
      if (typeof list === "string") return;
      chosen.value = Math.min(Math.max(0, to), Math.max(0, list.length - 1));
    },
    [things, chosen],
  );
  const turnBy = useCallback(
    (step: number): void =>
      turnTo((chosen.peek() ?? things.peek().length - 1) + step),
    [turnTo, chosen, things],
  );
  useTurnKeys(app, panel, turnBy);
  const list = things.value;
  if (list === "loading") return <p>{app.t("panel.loading")}</p>;
  if (list === "failed")
    return <TryAgain app={app} onAgain={() => runAction(app, read)} />;
  const index = chosen.value ?? list.length - 1;
  const thing = list[index];
  if (!thing) return <p>{app.t("lookback.nothing")}</p>;
  return (
    <div ref={panel} class="stack">
      <p class="faint">{app.t("lookback.about")}</p>
      <div class="turn-bar">
        <Button
          icon={ChevronLeft}
          label={app.t("deck.previous")}
          isDisabled={index === 0}
          onPress={() => turnBy(-1)}
        />
        <Button
          icon={ChevronRight}
          label={app.t("deck.next")}
          isDisabled={index === list.length - 1}
          onPress={() => turnBy(1)}
        />
      </div>
      <label for={id}>{app.t("lookback.jump")}</label>
      <select
        id={id}
        value={String(index)}
        onChange={({ currentTarget: { value } }) => turnTo(Number(value))}
      >
        {list.map((each, number) => (
          <option key={number} value={String(number)}>
            {`${number + 1}. ${nameThing(app, each)}`}
          </option>
        ))}
      </select>
      <p class="only-read" role="status">
        {app.t("lookback.where", {
          number: index + 1,
          count: list.length,
          what: nameThing(app, thing),
        })}
      </p>
      <ThingView key={index} app={app} thing={thing} />
    </div>
  );
}
