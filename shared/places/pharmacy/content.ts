/**
 * STARTING content of the pharmacy's shelf; a new study gets a copy that its
 * staff may change. Each source was read; the pages stand in the project's
 * table of web resources, but for FDA's on sharps.
 */
import { NOT_REVIEWED } from "../../features/review-mark.ts";
import { type ShelfContent, shelfContent } from "../../features/shelf/thing.ts";
import written from "./shelf.json" with { type: "json" };

const named = <Named extends { readonly id: string }>(
  list: readonly Named[],
  ids: readonly string[],
): Named[] =>
  ids.map((id) => {
    const found = list.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is named nowhere`);
    return found;
  });

const shelf: ShelfContent = shelfContent.parse({
  things: written.things.map(({ sources, pages, ...thing }) => ({
    ...thing,
    sources: named(written.sources, sources),
    pages: named(written.pages, pages),
  })),
  ...NOT_REVIEWED,
});

/** By station. */
export const pharmacyContent = { shelf };
