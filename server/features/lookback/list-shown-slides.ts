import type { Kysely } from "kysely";
import { slideImagePath } from "../../../shared/features/deck.ts";
import type { ShownSlide } from "../../../shared/features/lookback.ts";
import type { Stood } from "../../../shared/features/lookback/list-stood.ts";
import type { Tables } from "../../storage/tables.ts";

/** The slides among what stood on the screen, with their words; those of a deck that is deleted are not in it. */
export async function listShownSlides(
  db: Kysely<Tables>,
  studyId: string,
  stood: readonly Stood[],
): Promise<Map<Stood, ShownSlide>> {
  const decks = stood.flatMap((each) =>
    each.kind === "slide" ? [each.deck] : [],
  );
  if (decks.length === 0) return new Map();
  const rows = await db
    .selectFrom("slide")
    .innerJoin("deck", "deck.id", "slide.deck_id")
    .select([
      "slide.deck_id",
      "slide.number",
      "slide.width",
      "slide.height",
      "slide.text",
      "slide.description",
      "slide.source",
      "deck.title",
      "deck.slide_count",
    ])
    .where("deck.study_id", "=", studyId)
    .where("deck.id", "in", [...new Set(decks)])
    .execute();
  const known = new Map(
    rows.map((row) => [`${row.deck_id} ${row.number}`, row]),
  );
  const shown = new Map<Stood, ShownSlide>();
  for (const each of stood) {
    if (each.kind !== "slide") continue;
    const row = known.get(`${each.deck} ${each.slide}`);
    if (!row) continue;
    shown.set(each, {
      kind: "slide",
      at: each.at,
      title: row.title,
      number: row.number,
      slideCount: row.slide_count,
      image: slideImagePath(each.deck, row.number),
      widthPx: row.width,
      heightPx: row.height,
      text: row.text,
      description: row.description,
      source: row.source,
    });
  }
  return shown;
}
