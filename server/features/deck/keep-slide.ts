import type { Kysely } from "kysely";
import { keepShown } from "../../classes/shown.ts";
import type { Tables } from "../../storage/tables.ts";

/** Keeps in the ledger of what was shown that a slide came up on a screen, or with `null` that it was cleared. */
export async function keepSlide(
  db: Kysely<Tables>,
  of: { readonly studyId: string; readonly nowMs: number },
  showing: { readonly place: string; readonly class: string | undefined },
  slide: { readonly deck: string; readonly slide: number } | null,
): Promise<void> {
  await keepShown(
    db,
    {
      studyId: of.studyId,
      classId: showing.class ?? null,
      place: showing.place,
      at: new Date(of.nowMs),
    },
    slide === null ? { kind: "blank" } : { kind: "slide", ...slide },
  );
}
