import type { Mail } from "../mail/create-mail.ts";
import type { createGate } from "../rooms/feature-requests.ts";
import type { LiveWorld } from "../rooms/live-world.ts";
import type { RoomServices } from "../rooms/room-services.ts";

/** What the HTTP side works with. */
export interface HttpServices extends RoomServices {
  readonly gate: ReturnType<typeof createGate>;
  /** The live islands of this process, by study. */
  readonly worlds: Map<string, LiveWorld>;
  /** The door to mail; pages offer none where it is not set up. */
  readonly mail?: Mail;
  /** Whether everything is up and said. */
  isReady(): boolean;
}
