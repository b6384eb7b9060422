import { keepWhereabouts } from "../people/whereabouts.ts";
import type { Islander } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";
import type { RoomServices } from "./world-room.ts";

/** Notices who has come into another place, and samples positions for the log. */
export function keepTrack(
  world: LiveWorld,
  services: Pick<RoomServices, "config" | "database" | "log">,
  nowMs: number,
  tellMoved: (islander: Islander, from: string, to: string) => Promise<void>,
): void {
  const { config } = services;
  for (const islander of world.avatars.values()) world.notePlace(islander);
  const kept = new Set<Islander>();
  for (const { islander, from, to } of world.moves.splice(0)) {
    void tellMoved(islander, from, to);
    kept.add(islander);
  }
  for (const islander of world.avatars.values()) {
    const everySeconds = islander.isMoving
      ? config.positionSampleSeconds
      : config.restSampleSeconds;
    if (islander.line && nowMs - islander.sampledAtMs >= everySeconds * 1000) {
      islander.sampledAtMs = nowMs;
      world.record(islander, {
        name: "position.sampled",
        payload: {
          x: round(islander.x),
          y: 0,
          z: round(islander.z),
          yaw: round(islander.headingRad),
          still: !islander.isMoving,
        },
      });
      kept.add(islander);
    }
  }
  if (kept.size === 0) return;
  keepWhereabouts(
    services.database.db,
    [...kept].map((islander) => ({
      membershipId: islander.caller.membershipId,
      x: islander.x,
      z: islander.z,
      headingRad: islander.headingRad,
      place: islander.state.place,
      seat: islander.state.seat,
      at: new Date(nowMs),
    })),
  ).catch((error: unknown) =>
    services.log.error({ err: error }, "whereabouts not kept"),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
