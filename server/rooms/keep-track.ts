import { keepWhereabouts } from "../people/whereabouts.ts";
import type { Islander } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";
import type { RoomServices } from "./room-services.ts";

/** What is sampled within a second is written together: one commit instead of ten. */
const KEEP_EVERY_MS = 1000;

/** Notices who has come into another place, and samples positions for the log. */
export class TrackKeeper {
  readonly #world: LiveWorld;
  readonly #services: Pick<
    RoomServices,
    "config" | "database" | "log" | "space"
  >;
  /** Whose whereabouts are to be kept when the second is over. */
  readonly #toKeep = new Set<Islander>();
  #keptAtMs = 0;

  constructor(
    world: LiveWorld,
    services: Pick<RoomServices, "config" | "database" | "log" | "space">,
  ) {
    this.#world = world;
    this.#services = services;
  }

  /** Called at every tick. */
  keep(
    nowMs: number,
    tellMoved: (islander: Islander, from: string, to: string) => Promise<void>,
  ): void {
    const { avatars, moves } = this.#world;
    for (const islander of avatars.values()) this.#world.notePlace(islander);
    for (const { islander, from, to } of moves.splice(0)) {
      void tellMoved(islander, from, to);
      this.#toKeep.add(islander);
    }
    if (nowMs - this.#keptAtMs < KEEP_EVERY_MS) return;
    this.#keptAtMs = nowMs;
    for (const islander of avatars.values()) this.#sample(islander, nowMs);
    this.#keepWhereabouts(nowMs);
  }

  #sample(islander: Islander, nowMs: number): void {
    const { config } = this.#services;
    const everySeconds = islander.isMoving
      ? config.positionSampleSeconds
      : config.restSampleSeconds;
    if (!islander.line || nowMs - islander.sampledAtMs < everySeconds * 1000)
      return;
    islander.sampledAtMs = nowMs;
    this.#world.record(islander, {
      name: "position.sampled",
      payload: {
        x: round(islander.x),
        y: 0,
        z: round(islander.z),
        yaw: round(islander.headingRad),
        still: !islander.isMoving,
      },
    });
    this.#toKeep.add(islander);
  }

  /** Keeps at once where somebody is. */
  keepNow(islander: Islander): Promise<void> {
    return this.#write([islander], this.#world.nowMs());
  }

  #keepWhereabouts(nowMs: number): void {
    if (!this.#services.space.hasRoom) return;
    // Who is gone may have been erased meanwhile; a deed that is being written keeps the seat itself.
    const here = [...this.#toKeep].filter(
      (islander) =>
        islander.seatDeeds === 0 &&
        this.#world.avatars.get(islander.id) === islander,
    );
    this.#toKeep.clear();
    void this.#write(here, nowMs);
  }

  async #write(islanders: readonly Islander[], nowMs: number): Promise<void> {
    const { database, log } = this.#services;
    const at = new Date(nowMs);
    const rows = islanders.map(({ caller, state, x, z, headingRad }) => ({
      membershipId: caller.membershipId,
      x,
      z,
      headingRad,
      place: state.place,
      seat: state.seat,
      at,
    }));
    try {
      await keepWhereabouts(database.db, rows);
    } catch (error) {
      log.error({ err: error }, "whereabouts not kept");
    }
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
