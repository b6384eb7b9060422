import "./look-maker.css";
import { useComputed, useSignal } from "@preact/signals";
import { Shuffle, Undo2 } from "lucide";
import type { VNode } from "preact";
import { isStaffLook } from "../../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import type { Words } from "../../interface/words.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { ChoiceGroupView } from "./choice-group.tsx";
import { LOOK_PARTS } from "./choices.ts";
import { describeLook } from "./describe-look.ts";
import type { Draft } from "./draft.ts";
import { LookPictureView } from "./look-picture.tsx";
import { useLookStills } from "./use-look-stills.ts";

const PART_IDS = [...LOOK_PARTS.map(({ id }) => id), "ready"] as const;
type PartId = (typeof PART_IDS)[number];
/** What is looked at from near. */
const OF_THE_HEAD: ReadonlySet<PartId> = new Set(["face", "hair"]);

function ReadyLooks(props: {
  readonly t: Words["t"];
  readonly draft: Draft;
  readonly isStaff: boolean;
}): VNode {
  const { t, draft, isStaff } = props;
  const looks = STARTING_LOOKS.filter(
    ({ recipe }) => isStaff || !isStaffLook(recipe),
  );
  return (
    <ul class="look-ready">
      {looks.map(({ id, about, recipe }) => (
        <li key={id}>
          <Button
            label={t(about)}
            fullLabel={t("look.wear-which", { look: t(about) })}
            onPress={() => draft.change(recipe)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Makes a look: the person turning, all choices by part, a surprise, a way back, and the look in words. */
export function LookMaker(props: {
  readonly t: Words["t"];
  readonly draft: Draft;
  readonly isStaff: boolean;
}): VNode {
  const { t, draft, isStaff } = props;
  const part = useSignal<PartId>("body");
  const isNear = useComputed(() => OF_THE_HEAD.has(part.value));
  const stills = useLookStills();
  const recipe = draft.recipe.value;
  const groups = LOOK_PARTS.find(({ id }) => id === part.value)?.groups ?? [];
  return (
    <div class="look-maker">
      <div class="look-stage">
        <LookPictureView t={t} recipe={draft.recipe} isNear={isNear} />
        <div class="look-deeds">
          <Button
            icon={Shuffle}
            label={t("look.surprise")}
            onPress={() => draft.surprise()}
          />
          {/* Keeps the focus when there is nothing left to undo. */}
          <button
            type="button"
            class="button plain"
            aria-disabled={!draft.canUndo.value}
            onClick={() => draft.undo()}
          >
            <Icon node={Undo2} />
            <span>{t("look.undo")}</span>
          </button>
        </div>
      </div>
      <div class="look-parts" role="group" aria-label={t("look.parts")}>
        {PART_IDS.map((id) => (
          <Button
            key={id}
            label={t(`look.part.${id}`)}
            isOn={part.value === id}
            onPress={() => {
              part.value = id;
            }}
          />
        ))}
      </div>
      <div class="look-groups">
        {part.value === "ready" && (
          <ReadyLooks t={t} draft={draft} isStaff={isStaff} />
        )}
        {groups
          .filter(({ when }) => when === undefined || when(recipe))
          .map((group) => (
            <ChoiceGroupView
              key={group.key}
              t={t}
              group={group}
              recipe={recipe}
              isStaff={isStaff}
              stills={stills}
              onChoose={(chosen) => draft.change(chosen)}
            />
          ))}
      </div>
      <details class="look-words">
        <summary>{t("look.in-words")}</summary>
        <p>{describeLook(recipe, t, "all").join(" · ")}</p>
      </details>
    </div>
  );
}
