import type { VNode } from "preact";
import type { App } from "../interface/app.ts";

/** Who stands behind what is shown; as long as nobody does, it is general information. */
export function ReviewNote(props: {
  readonly app: App;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
}): VNode {
  const { app, reviewedBy, reviewedAt } = props;
  return (
    <p>
      {reviewedBy === null || reviewedAt === null
        ? app.t("menu.note.general")
        : app.t("menu.note.reviewed", {
            who: reviewedBy,
            when: new Intl.DateTimeFormat(app.language.value, {
              dateStyle: "medium",
              timeZone: "UTC",
            }).format(new Date(reviewedAt)),
          })}
    </p>
  );
}
