import type { VNode } from "preact";
import type { MenuContent } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";

/** Who stands behind the figures, what they leave out, and where they come from. */
export function MenuNotes(props: {
  readonly app: App;
  readonly content: Omit<MenuContent, "dishes">;
}): VNode {
  const { app, content } = props;
  const { reviewedBy, reviewedAt } = content;
  const review =
    reviewedBy === null || reviewedAt === null
      ? app.t("menu.note.general")
      : app.t("menu.note.reviewed", {
          who: reviewedBy,
          when: new Intl.DateTimeFormat(app.language.value, {
            dateStyle: "medium",
            timeZone: "UTC",
          }).format(new Date(reviewedAt)),
        });
  return (
    <footer class="menu-notes">
      <p>{review}</p>
      <p>{app.t("menu.note.figures")}</p>
      <p class="faint">{app.t("menu.source", { source: content.source })}</p>
    </footer>
  );
}
