/** Every place of the island, one line each. */
import { classroom } from "./classroom/place.ts";
import { dock } from "./dock/place.ts";
import { gym } from "./gym/place.ts";
import { hall } from "./hall/place.ts";
import type { Place } from "./place.ts";
import { plaza } from "./plaza/place.ts";
import { restaurant } from "./restaurant/place.ts";

export const PLACES: readonly Place[] = [
  dock,
  plaza,
  hall,
  classroom,
  restaurant,
  gym,
];
