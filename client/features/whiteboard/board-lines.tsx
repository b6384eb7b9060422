import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { boardHere } from "./whiteboard-model.ts";

/** What stands on the whiteboard, as text; new lines are read out. */
export function BoardLines({ app }: { readonly app: App }): VNode | null {
  const board = boardHere(app);
  if (!board) return null;
  if (board.lines.length === 0) return <p>{app.t("whiteboard.empty")}</p>;
  return (
    <ol class="whiteboard" aria-live="polite">
      {board.lines.map(({ text, chalk }, index) => (
        <li key={index} class={`chalk-${chalk}`} dir="auto">
          {text}
        </li>
      ))}
    </ol>
  );
}
