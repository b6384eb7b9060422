/**
 * STARTING content of the pharmacy's shelf; a new study gets a copy that its
 * staff may change. Each source was read.
 */
import { NOT_REVIEWED } from "../../features/review-mark.ts";
import { type ShelfContent, shelfContent } from "../../features/shelf/thing.ts";
import { findNamed } from "../find-named.ts";
import { WEB_PAGES } from "../web-pages.ts";
import written from "./shelf.json" with { type: "json" };

const shelf: ShelfContent = shelfContent.parse({
  things: written.things.map(({ sources, pages, ...thing }) => ({
    ...thing,
    sources: findNamed(written.sources, sources),
    pages: findNamed(WEB_PAGES, pages),
  })),
  ...NOT_REVIEWED,
});

/** By station. */
export const pharmacyContent = { shelf };
