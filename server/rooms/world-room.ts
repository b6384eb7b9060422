import { randomUUID } from "node:crypto";
import { type Client, Room } from "@colyseus/core";
import { decodeStep, STEP_MESSAGE } from "../../shared/protocol/movement.ts";
import type { WorldState } from "../../shared/protocol/state.ts";
import { TICK_HZ } from "../../shared/simulation/constants.ts";
import type { Walkable } from "../../shared/simulation/walkable.ts";
import { features } from "../features/index.ts";
import type { ServerFeature } from "../features/server-feature.ts";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import { findStudy } from "../people/find-caller.ts";
import { findWhereabouts } from "../people/whereabouts.ts";
import type { Admissions } from "./admissions.ts";
import { chooseSpot } from "./choose-spot.ts";
import { createGate, type GateServices } from "./feature-requests.ts";
import type { Islander, Line } from "./islander.ts";
import { LiveWorld } from "./live-world.ts";
import { keepTrack } from "./keep-track.ts";
import { moveIslander } from "./move-islander.ts";
import { sendEverybody, sendMoved } from "./send-snapshot.ts";
import { CLOSE_ELSEWHERE } from "../../shared/protocol/close-codes.ts";

/** What the room is handed when its kind is defined. */
export interface RoomServices extends GateServices {
  readonly admissions: Admissions;
  readonly walkable: Walkable;
  readonly seatKeptMs: number;
  readonly positionSampleMs: number;
  /** The live islands of this process, by study; each room enters its own. */
  readonly worlds: Map<string, LiveWorld>;
}

/** After a longer absence people come in by the dock again. */
const RETURN_MS = 30 * 60_000;
/** Frames a second from one client that are certainly a fault or an attack. */
const MAX_FRAMES_PER_SECOND = 120;

const allFeatures: readonly ServerFeature<FeatureDeclaration>[] =
  Object.values(features);

/** The island of one study: who comes, who goes, and the tick. Everything else lies in features. */
export class WorldRoom extends Room<{ state: WorldState }> {
  override autoDispose = true;
  override patchRate = 1000 / TICK_HZ;
  override maxMessagesPerSecond = MAX_FRAMES_PER_SECOND;
  #services!: RoomServices;
  #world!: LiveWorld;
  /** Who speaks on which socket. */
  readonly #islanders = new Map<string, Islander>();

  override async onCreate(options: {
    services: RoomServices;
    /** Given by the route that lets people in, never by a client. */
    studyId?: string;
  }): Promise<void> {
    const { services, studyId } = options;
    this.#services = services;
    const study = studyId && (await findStudy(services.database.db, studyId));
    if (!study) throw new Error("no such study");
    this.#world = new LiveWorld(study, services.walkable, services.recorder);
    this.state = this.#world.state;
    services.worlds.set(study.id, this.#world);
    for (const feature of allFeatures)
      await feature.restore?.(this.#world, services.database);
    const gate = createGate(services);

    // The engine answers a request with what the promise gives.
    // oxlint-disable-next-line typescript/no-misused-promises
    this.onMessage("do", async (client, message: unknown) => {
      const islander = this.#islanderOf(client);
      if (!islander) return { ok: false, code: "not-on-island" };
      return gate.handle(message, {
        caller: islander.caller,
        study,
        world: this.#world,
        islander,
      });
    });
    this.onMessage("hello", (client) => this.#greet(client));
    this.onMessageBytes(STEP_MESSAGE, (client, bytes: Uint8Array) => {
      const islander = this.#islanderOf(client);
      const step = decodeStep(bytes);
      if (islander && step)
        moveIslander(this.#world, islander, step, services.clock.nowMs());
    });
    // A word we do not know, from an older or a hostile client: no reason to throw anybody out.
    this.onMessage("*", () => undefined);
    this.setTimestep(() => this.#tick(), 1000 / TICK_HZ);
  }

  override async onJoin(
    client: Client,
    options: { admission?: unknown },
  ): Promise<void> {
    const { admissions, clock, database } = this.#services;
    const admission = admissions.take(options.admission);
    if (!admission) throw new Error("no admission");
    const { caller, look, tab, via } = admission;
    const line: Line = {
      client,
      connection: randomUUID(),
      tab,
      via,
      lastEvidenceMs: clock.nowMs(),
    };
    const since = new Date(clock.nowMs() - RETURN_MS);
    const last = await findWhereabouts(database.db, caller.membershipId, since);
    const known = this.#world.avatarOf(caller.accountId);
    const islander = known ?? this.#admit(admission.caller, look, last);
    if (known) {
      known.caller = caller;
      if (known.line) this.#hangUp(known, "replaced", CLOSE_ELSEWHERE);
    }
    this.#islanders.set(client.sessionId, islander);
    islander.line = line;
    islander.lastLine = line;
    islander.state.connected = true;
    islander.state.inTextView = via.startsWith("text");
    islander.isStirred = true;
    this.#world.record(islander, { name: "connection.opened" });
    this.#world.record(islander, { name: "place.entered" });
    if (!known) await this.#tellMoved(islander, null, islander.state.place);
  }

  override onLeave(client: Client, code?: number): void {
    const islander = this.#islanderOf(client);
    this.#islanders.delete(client.sessionId);
    if (!islander) return;
    const isGoodbye = code === 4000;
    this.#hangUp(islander, isGoodbye ? "left" : "dropped");
    if (isGoodbye) this.#dismiss(islander);
  }

  override onDispose(): void {
    this.#services.worlds.delete(this.#world.study.id);
  }

  override onUncaughtException(error: Error, method: string): void {
    this.#services.log.error({ err: error, method }, "room fault");
  }

  #islanderOf(client: Client): Islander | undefined {
    const islander = this.#islanders.get(client.sessionId);
    // A line that was taken over by another tab no longer speaks for anybody.
    if (islander?.line?.client !== client) return undefined;
    islander.line.lastEvidenceMs = this.#services.clock.nowMs();
    return islander;
  }

  #admit(
    caller: Islander["caller"],
    look: string,
    last: Awaited<ReturnType<typeof findWhereabouts>>,
  ): Islander {
    const { spot, seat } = chooseSpot(this.#world, last);
    const islander = this.#world.admit(caller, look, spot);
    islander.state.seat = seat;
    return islander;
  }

  /** The first word of a client that is ready to listen: who it is and where everybody stands. */
  #greet(client: Client): unknown {
    const islander = this.#islanderOf(client);
    if (!islander) return null;
    sendEverybody(islander, this.#world.avatars, this.#services.clock.nowMs());
    const { id, epoch, x, z, headingRad } = islander;
    return { avatar: id, epoch, x, z, headingRad };
  }

  /** Ends a line; its end in the log is its last evidence, not the moment we noticed. */
  #hangUp(islander: Islander, reason: string, closeCode?: number): void {
    const { line } = islander;
    if (!line) return;
    this.#world.record(islander, {
      name: "connection.closed",
      payload: { reason },
      occurredAtMs: line.lastEvidenceMs,
    });
    islander.line = null;
    islander.lostAtMs = this.#services.clock.nowMs();
    islander.isMoving = false;
    islander.isStirred = true;
    islander.state.connected = false;
    if (closeCode !== undefined) line.client.leave(closeCode);
  }

  #dismiss(islander: Islander): void {
    const from = islander.state.place;
    this.#world.dismiss(islander);
    void this.#tellMoved(islander, from, null);
  }

  async #tellMoved(
    islander: Islander,
    from: string | null,
    to: string | null,
  ): Promise<void> {
    for (const feature of allFeatures)
      try {
        await feature.moved?.(
          this.#world,
          islander,
          from,
          to,
          this.#services.database,
        );
      } catch (error) {
        this.#services.log.error({ err: error }, "coming or going not noted");
      }
  }

  #tick(): void {
    const nowMs = this.#services.clock.nowMs();
    for (const feature of allFeatures) feature.tick?.(this.#world, nowMs);
    for (const islander of this.#world.avatars.values())
      if (
        !islander.line &&
        nowMs - islander.lostAtMs > this.#services.seatKeptMs
      )
        this.#dismiss(islander);
    keepTrack(this.#world, this.#services, nowMs, (islander, from, to) =>
      this.#tellMoved(islander, from, to),
    );
    sendMoved(this.#world.avatars, nowMs);
  }
}
