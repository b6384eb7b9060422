/**
 * What a place is. A place is data: the scene, the text view, the map, the
 * navigation mesh, the distance checks, the entered/left events and the report
 * filters are all derived from it.
 *
 * Lengths are metres. The island lies in the plane y = 0 with x to the east and
 * z to the south; a turn is degrees anticlockwise seen from above, and turn 0
 * looks south (towards +z), which is how a facade or an avatar faces at rest.
 */
import type { FeatureName } from "../features/names.ts";
import type { FurnishingKind } from "./furnishings.ts";

/** The ids of the island's places, as they stand in the log. */
export type PlaceId =
  | "dock"
  | "plaza"
  | "hall"
  | "classroom"
  | "restaurant"
  | "grocery"
  | "gym"
  | "bookstore"
  | "pharmacy"
  | "garden"
  | "beach";

/** A spot and the direction something there looks in. */
export interface Placement {
  readonly x: number;
  readonly z: number;
  readonly turnDeg: number;
}

/** The ground a place covers, in its own frame, centred on its origin. */
export type Bounds =
  | {
      readonly shape: "rectangle";
      readonly widthM: number;
      readonly depthM: number;
    }
  | { readonly shape: "circle"; readonly radiusM: number };

/** A strip of ground that may be walked on outside the bounds: a path or a threshold. */
export interface Path {
  readonly from: { readonly x: number; readonly z: number };
  readonly to: { readonly x: number; readonly z: number };
  readonly widthM: number;
  /** `track`: a piece of a running track, whose look is the place's own; otherwise paved. */
  readonly surface?: "track";
}

/** A gap in a wall. `offsetM` runs along the wall from its middle, to the right seen from outside. */
export interface Opening {
  readonly wall: "front" | "back" | "left" | "right";
  readonly offsetM: number;
  readonly widthM: number;
  readonly heightM: number;
  /** 0 for a door, the height of the sill for a window. */
  readonly sillM: number;
}

/** The room inside a building: the clear floor between its walls, in the place's own frame. */
export interface Room {
  readonly x: number;
  readonly z: number;
  readonly widthM: number;
  readonly depthM: number;
}

/** What stands on a sign beside the place's name. */
export type SignIcon =
  | "fork"
  | "cross"
  | "book"
  | "people"
  | "school"
  | "basket"
  | "dumbbell"
  | "flower"
  | "waves";

export type Accent = "terracotta" | "blue" | "teal" | "navy" | "sage";

/**
 * The building of a place that has a roof. Its front looks to the place's own
 * +z. Its walls stand round the room and inside the bounds; what the bounds hold
 * beyond the walls is a terrace.
 */
export interface Building {
  readonly room: Room;
  /** Clear height of the room. */
  readonly ceilingM: number;
  /** Height of the eaves outside. */
  readonly heightM: number;
  readonly roof: "gable" | "hip";
  readonly roofRiseM: number;
  readonly accent: Accent;
  readonly doors: readonly Opening[];
  readonly windows: readonly Opening[];
  readonly sign?: {
    readonly icon: SignIcon;
    readonly widthM: number;
    readonly wall: "front" | "back" | "left" | "right";
  };
}

/** A thing that stands in a place; its size and whether it blocks walking come from its kind. */
export interface Furnishing {
  readonly kind: FurnishingKind;
  readonly at: Placement;
  /** Name for a furnishing that a station or the scene has to find again. */
  readonly id?: string;
  /** Scale of a plant, or the width in metres of something made to measure; the kind says which. */
  readonly size?: number;
}

/**
 * A chair is stepped onto where it stands; in front of a bench or sofa one
 * stands first. On a mat one stays standing: it is a spot of one's own.
 */
export type SeatKind = "chair" | "bench" | "sofa" | "mat";

/** Somewhere to sit, or a mat to stand on. The id is what the log and other people see, such as `a5`. */
export interface Seat {
  readonly id: string;
  readonly at: Placement;
  readonly heightM: number;
  /** Read out as "Row A, seat 5" or "Bench, seat 2" from the words of its kind. */
  readonly kind: SeatKind;
  readonly row?: string;
  readonly number: number;
}

/** Where a feature is offered over items. */
export interface Station {
  readonly id: string;
  readonly feature: FeatureName;
  readonly at: Placement;
  /** How near a person has to be to use it. */
  readonly reachM: number;
  /** Who is inside is heard only inside. */
  readonly quiet?: boolean;
}

export interface Place {
  readonly id: PlaceId;
  /** Where the place's own frame lies on the island. */
  readonly at: Placement;
  readonly bounds: Bounds;
  readonly floor: "paving" | "planks" | "tiles" | "grass" | "sand";
  readonly building?: Building;
  /** What the sign at the way in shows, where there is no building to hang one on. */
  readonly sign?: { readonly icon: SignIcon; readonly accent: Accent };
  readonly paths: readonly Path[];
  readonly furnishings: readonly Furnishing[];
  readonly seats: readonly Seat[];
  readonly stations: readonly Station[];
  /** Where people appear who are taken here; several, so that nobody stands in another. */
  readonly arrivals: readonly Placement[];
}
