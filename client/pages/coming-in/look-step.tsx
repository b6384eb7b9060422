import { useSignal } from "@preact/signals";
import { Shuffle } from "lucide";
import type { VNode } from "preact";
import { isStaffLook } from "../../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import { isStaff, type Role } from "../../../shared/protocol/roles.ts";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { ask, nothing } from "./ask.ts";
import "./coming-in.css";

/** How others shall see this person: one is chosen already, one button chooses another, or one picks. */
export function LookStep(props: {
  readonly words: Words;
  readonly name: string;
  readonly role: Role;
}): VNode {
  const { words } = props;
  const { t } = words;
  const chosen = useSignal("");
  const problem = useSignal("");
  const looks = STARTING_LOOKS.filter(
    (look) => isStaff(props.role) || !isStaffLook(look.recipe),
  );
  const wear = async (id: string): Promise<void> => {
    problem.value = "";
    const answered = await ask("/api/me/look", { look: id }, nothing);
    if (answered.ok) chosen.value = id;
    else problem.value = answered.code;
  };
  const surprise = (): void => {
    const others = looks.filter(({ id }) => id !== chosen.value);
    const look = others[Math.floor(Math.random() * others.length)];
    if (look) void wear(look.id);
  };
  const about = looks.find(({ id }) => id === chosen.value)?.about;
  return (
    <PageFrame
      words={words}
      title={t("coming-in.look.title", { name: props.name })}
    >
      <p class="lead">{t("coming-in.look.about")}</p>
      <p role="status" class="note">
        {about === undefined
          ? t("coming-in.look.given")
          : t("coming-in.look.now", { look: t(about) })}
      </p>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      <a class="button primary big" href="/">
        {t("coming-in.look.go")}
      </a>
      <Button
        icon={Shuffle}
        label={t("coming-in.look.surprise")}
        onPress={surprise}
      />
      <details>
        <summary>{t("coming-in.look.pick")}</summary>
        <ul class="rows">
          {looks.map((look) => {
            const label = t(look.about);
            return (
              <li key={look.id} class="row">
                <div class="row-text">{label}</div>
                {look.id === chosen.value ? (
                  <span class="mark">{t("look.yours")}</span>
                ) : (
                  <Button
                    label={t("look.wear")}
                    fullLabel={t("look.wear-which", { look: label })}
                    onPress={() => {
                      void wear(look.id);
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </PageFrame>
  );
}
