import { restaurantContent } from "../../shared/places/restaurant/content.ts";

/** What each station of a new study starts with. */
export const STARTING_CONTENT: readonly {
  readonly place: string;
  readonly station: string;
  readonly body: unknown;
}[] = [{ place: "restaurant", station: "menu", body: restaurantContent.menu }];
