import { ChevronLeft, ChevronRight } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { Slide } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";

/** Two large buttons and a list to jump to any slide. */
export function TurnBar(props: {
  readonly app: App;
  readonly slides: readonly Slide[];
  readonly number: number;
  /** The last slide one may turn to. */
  readonly last: number;
  readonly onTurnBy: (step: number) => void;
  readonly onTurnTo: (slide: number) => void;
}): VNode {
  const { app, slides, number, last } = props;
  const id = useId();
  return (
    <div class="stack">
      <div class="turn-bar">
        <Button
          icon={ChevronLeft}
          label={app.t("deck.previous")}
          isDisabled={number <= 1}
          onPress={() => props.onTurnBy(-1)}
        />
        <Button
          icon={ChevronRight}
          label={app.t("deck.next")}
          isDisabled={number >= last}
          onPress={() => props.onTurnBy(1)}
        />
      </div>
      <label for={id}>{app.t("deck.jump")}</label>
      <select
        id={id}
        value={String(number)}
        onChange={(event) => props.onTurnTo(Number(event.currentTarget.value))}
      >
        {slides.slice(0, last).map((slide) => (
          <option key={slide.number} value={String(slide.number)}>
            {`${slide.number}. ${slide.text.split("\n")[0] ?? ""}`}
          </option>
        ))}
      </select>
    </div>
  );
}
