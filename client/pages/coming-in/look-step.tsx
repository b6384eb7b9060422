import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import * as z from "zod";
import { deriveLook } from "../../../shared/features/look/derive-look.ts";
import { packLook } from "../../../shared/features/look/pack-look.ts";
import { readLook } from "../../../shared/features/look/read-look.ts";
import { isStaff, type Role } from "../../../shared/protocol/roles.ts";
import { Draft } from "../../features/look/draft.ts";
import { LookMaker } from "../../features/look/look-maker.tsx";
import { LookDrawingContext } from "../../interface/look-preview.ts";
import type { Words } from "../../interface/words.ts";
import { lookDrawing } from "../draw-look.ts";
import { PageFrame } from "../page-frame.tsx";
import { ask, nothing, readPage } from "./ask.ts";
import "./coming-in.css";

const ownLook = z.object({ look: z.string() });

/** How others shall see this person: one is made already, one button makes another, or one chooses each thing. */
export function LookStep(props: {
  readonly words: Words;
  readonly name: string;
  readonly role: Role;
}): VNode {
  const { words, name, role } = props;
  const { t } = words;
  const draft = useSignal<Draft | null>(null);
  const problem = useSignal("");
  useEffect(() => {
    void readPage("/api/me/page", ownLook).then((answered) => {
      const look = answered.ok ? answered.reply.look : "";
      draft.value = new Draft(readLook(look) ?? deriveLook(name));
    });
  }, [draft, name]);
  const go = async (event: Event): Promise<void> => {
    const made = draft.value;
    if (made === null || made.isSaved.value) return;
    event.preventDefault();
    const look = packLook(made.recipe.value);
    const answered = await ask("/api/me/look", { look }, nothing);
    if (answered.ok) location.assign("/");
    else problem.value = answered.code;
  };
  return (
    <PageFrame words={words} title={t("coming-in.look.title", { name })}>
      <p class="lead">{t("coming-in.look.about")}</p>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      <a
        class="button primary big"
        href="/"
        onClick={(event) => void go(event)}
      >
        {t("coming-in.look.go")}
      </a>
      {draft.value !== null && (
        <LookDrawingContext.Provider value={lookDrawing}>
          <LookMaker t={t} draft={draft.value} isStaff={isStaff(role)} />
        </LookDrawingContext.Provider>
      )}
    </PageFrame>
  );
}
