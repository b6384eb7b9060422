import { Pin } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { questionsOf } from "./question-model.ts";

/** The question that stands above the class chat. */
export function PinnedQuestion({ app }: { readonly app: App }): VNode | null {
  const pinned = questionsOf(app).value.find(({ isPinned }) => isPinned);
  if (!pinned) return null;
  return (
    <section class="note" aria-label={app.t("question.pinned")}>
      <Icon node={Pin} /> <strong dir="auto">{pinned.name}</strong>
      {": "}
      <span dir="auto">{pinned.text}</span>
      {pinned.isAnswered && (
        <span class="mark">{app.t("question.answered")}</span>
      )}
    </section>
  );
}
