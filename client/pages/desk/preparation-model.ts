import type { Preparation } from "../../../shared/features/preparation.ts";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** What was read of one class's preparation. */
export type Prepared = ReplyOf<"preparation.read">;

/** What the parts of the form are handed. */
export interface PartProps {
  readonly app: App;
  readonly read: Prepared;
  /** Keeps a change and says so; tells whether it is kept. */
  readonly save: (change: Partial<Preparation>) => Promise<boolean>;
}

/** What was taken over from another class, in words; one sentence where there was nothing to take. */
export function tellCopied(
  app: App,
  title: string,
  copied: ReplyOf<"preparation.copy">,
): string {
  const parts = [
    copied.deck && app.t("prepare.copied-deck"),
    copied.trip && app.t("prepare.copied-trip"),
    copied.film && app.t("prepare.copied-film"),
    copied.polls > 0 && app.t("prepare.copied-polls", { count: copied.polls }),
    copied.task && app.t("prepare.copied-task"),
    copied.notes && app.t("prepare.copied-notes"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return app.t("prepare.copied-nothing", { title });
  const list = new Intl.ListFormat(app.language.value).format(parts);
  return app.t("prepare.copied", { title, list });
}
