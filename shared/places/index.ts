/** Every place of the island, one line each. */
import { beach } from "./beach/place.ts";
import { bookstore } from "./bookstore/place.ts";
import { classroom } from "./classroom/place.ts";
import { dock } from "./dock/place.ts";
import { garden } from "./garden/place.ts";
import { grocery } from "./grocery/place.ts";
import { gym } from "./gym/place.ts";
import { hall } from "./hall/place.ts";
import { pharmacy } from "./pharmacy/place.ts";
import type { Place } from "./place.ts";
import { plaza } from "./plaza/place.ts";
import { restaurant } from "./restaurant/place.ts";

export const PLACES: readonly Place[] = [
  dock,
  plaza,
  hall,
  classroom,
  restaurant,
  grocery,
  gym,
  bookstore,
  pharmacy,
  garden,
  beach,
];
