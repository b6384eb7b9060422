import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import type { DeckReview } from "./use-slides.ts";

/** Who stands behind the words of a ready-made class, or that they are general information. */
export function ReviewLine(props: {
  readonly app: App;
  readonly review: DeckReview;
}): VNode | null {
  const { app, review } = props;
  if (review === undefined) return null;
  return (
    <p class="faint">
      {review === null
        ? app.t("exercise.general")
        : app.t("menu.note.reviewed", {
            who: review.by,
            when: new Intl.DateTimeFormat(app.language.value, {
              dateStyle: "medium",
              timeZone: "UTC",
            }).format(new Date(review.at)),
          })}
    </p>
  );
}
