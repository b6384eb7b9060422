import { MessagesSquare } from "lucide";
import type { VNode } from "preact";
import type { ThreadSummary } from "../../../shared/features/board/post.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";

const SHOWN_MAX = 3;

/** What on the board this person has not read yet, else what was written last. */
export function BoardNews(props: {
  readonly app: App;
  readonly threads: readonly ThreadSummary[];
}): VNode {
  const { app } = props;
  const readable = props.threads.filter(({ title }) => title !== "");
  const fresh = readable.filter(({ isNew }) => isNew);
  const shown = (fresh.length > 0 ? fresh : readable).slice(0, SHOWN_MAX);
  return (
    <>
      <p>
        {fresh.length > 0
          ? app.t("today.board-new", { count: fresh.length })
          : app.t(
              readable.length > 0 ? "today.board-read" : "today.board-empty",
            )}
      </p>
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map(({ id, title, authorName }) => (
            <li key={id} class="row">
              <div class="row-text">
                <strong dir="auto">{title}</strong>
                <span class="faint">{authorName}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button
        icon={MessagesSquare}
        label={app.t("today.open-board")}
        onPress={() => {
          app.panel.value = { feature: "board" };
        }}
      />
    </>
  );
}
