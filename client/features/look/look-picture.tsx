import { type ReadonlySignal, useSignal } from "@preact/signals";
import { Pause, Play, RotateCcw, RotateCw } from "lucide";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { Recipe } from "../../../shared/features/look/recipe.ts";
import type { Words } from "../../interface/words.ts";
import { Button } from "../../interface/button.tsx";
import {
  LookDrawingContext,
  type LookPicture,
} from "../../interface/look-preview.ts";

const TURN_RAD = Math.PI / 4;

/** The person being made, turning; without graphics only words stand here. */
export function LookPictureView(props: {
  readonly t: Words["t"];
  readonly recipe: ReadonlySignal<Recipe>;
  readonly isNear: ReadonlySignal<boolean>;
}): VNode {
  const { t, recipe, isNear } = props;
  const draw = useContext(LookDrawingContext)?.draw ?? null;
  const element = useRef<HTMLDivElement>(null);
  const picture = useSignal<LookPicture | null>(null);
  const cannot = useSignal(draw === null);
  const isTurning = useSignal(
    !matchMedia("(prefers-reduced-motion: reduce)").matches,
  );
  useEffect(() => {
    const into = element.current;
    if (into === null || draw === null) return;
    let isGone = false;
    draw(into, recipe, isNear).then(
      (drawn) => {
        if (isGone) drawn.stop();
        else {
          drawn.setTurning(isTurning.peek());
          picture.value = drawn;
        }
      },
      () => {
        cannot.value = true;
      },
    );
    return () => {
      isGone = true;
      picture.peek()?.stop();
      picture.value = null;
    };
  }, [draw, recipe, isNear, picture, cannot, isTurning]);
  if (cannot.value) return <p class="note">{t("look.no-picture")}</p>;
  const turn = (byRad: number): void => {
    isTurning.value = false;
    picture.value?.setTurning(false);
    picture.value?.turn(byRad);
  };
  return (
    <div class="look-picture">
      <div
        ref={element}
        class="look-canvas"
        role="img"
        aria-label={t("look.picture")}
      />
      <div class="look-turns">
        <Button
          icon={RotateCw}
          label=""
          fullLabel={t("look.turn-left")}
          onPress={() => turn(TURN_RAD)}
        />
        <Button
          icon={isTurning.value ? Pause : Play}
          label=""
          fullLabel={t(isTurning.value ? "look.turn-stop" : "look.turn-go")}
          onPress={() => {
            isTurning.value = !isTurning.value;
            picture.value?.setTurning(isTurning.value);
          }}
        />
        <Button
          icon={RotateCcw}
          label=""
          fullLabel={t("look.turn-right")}
          onPress={() => turn(-TURN_RAD)}
        />
      </div>
    </div>
  );
}
