import type { Walkable } from "../../shared/simulation/walkable.ts";
import type { Admissions } from "./admissions.ts";
import type { GateServices } from "./feature-requests.ts";
import type { LiveWorld } from "./live-world.ts";

/** What the room is handed when its kind is defined. */
export interface RoomServices extends GateServices {
  readonly admissions: Admissions;
  readonly walkable: Walkable;
  /** The live islands of this process, by study; each room enters its own. */
  readonly worlds: Map<string, LiveWorld>;
}
