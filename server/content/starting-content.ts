import { CONTENTS } from "../../shared/places/contents.ts";

/** What each station of a new study starts with. */
export const STARTING_CONTENT: readonly {
  readonly place: string;
  readonly station: string;
  readonly body: unknown;
}[] = Object.entries(CONTENTS).flatMap(([place, stations]) =>
  Object.entries(stations).map(([station, body]) => ({ place, station, body })),
);
