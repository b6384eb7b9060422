/** STARTING content of the stations that have some, one line a place. Apart from the places, for browsers need none of it. */
import { bookstoreContent } from "./bookstore/content.ts";
import { gymContent } from "./gym/content.ts";
import { groceryContent } from "./grocery/content.ts";
import { pharmacyContent } from "./pharmacy/content.ts";
import type { PlaceId } from "./place.ts";
import { restaurantContent } from "./restaurant/content.ts";

export const CONTENTS: Readonly<
  Partial<Record<PlaceId, Readonly<Record<string, unknown>>>>
> = {
  restaurant: restaurantContent,
  grocery: groceryContent,
  gym: gymContent,
  bookstore: bookstoreContent,
  pharmacy: pharmacyContent,
};
