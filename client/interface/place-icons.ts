import {
  Anchor,
  BookOpen,
  Cross,
  Dumbbell,
  Flower2,
  GraduationCap,
  MapPinned,
  ShoppingBasket,
  UsersRound,
  Utensils,
  Waves,
  type IconNode,
} from "lucide";
import type { PlaceId } from "../../shared/places/place.ts";

/** The sign of each place: the same on the map, in lists and over its door. */
export const PLACE_ICONS: Readonly<Record<PlaceId, IconNode>> = {
  dock: Anchor,
  plaza: MapPinned,
  hall: UsersRound,
  classroom: GraduationCap,
  restaurant: Utensils,
  grocery: ShoppingBasket,
  gym: Dumbbell,
  bookstore: BookOpen,
  pharmacy: Cross,
  garden: Flower2,
  beach: Waves,
};
