import type { Kysely } from "kysely";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import { features } from "../../shared/features/index.ts";
import { findStation } from "../../shared/places/find-place.ts";
import type { Tables } from "../storage/tables.ts";

/** What a station's content offers to be handled; nothing where it has another shape by now. */
function listItems(place: string, station: string, body: unknown): string[] {
  const name = findStation(`${place}/${station}`)?.station.feature;
  const feature: FeatureDeclaration | undefined = name && features[name];
  const content = feature?.content?.safeParse(body);
  if (!feature?.itemsOf || content?.success !== true) return [];
  return [...feature.itemsOf(content.data as never, station)];
}

/** The ids of everything a study's stations offer to be handled, as their features say. */
export async function readCatalogue(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("content")
    .select(["place", "station", "body"])
    .where("study_id", "=", studyId)
    .execute();
  const items = new Set<string>();
  for (const { place, station, body } of rows)
    for (const item of listItems(place, station, body)) items.add(item);
  return items;
}
