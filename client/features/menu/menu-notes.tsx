import type { VNode } from "preact";
import type { MenuContent } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { ReviewNote } from "../review-note.tsx";

/** Who stands behind the figures, what they leave out, and where they come from. */
export function MenuNotes(props: {
  readonly app: App;
  readonly content: Omit<MenuContent, "dishes">;
}): VNode {
  const { app, content } = props;
  return (
    <footer class="menu-notes">
      <ReviewNote app={app} {...content} />
      <p>{app.t("menu.note.figures")}</p>
      <p class="faint">{app.t("menu.source", { source: content.source })}</p>
    </footer>
  );
}
