import { type Client, Room } from "@colyseus/core";
import { LIMITS } from "../../shared/access/limits.ts";
import { decodeStep, STEP_MESSAGE } from "../../shared/protocol/movement.ts";
import type { WorldState } from "../../shared/protocol/state.ts";
import { TICK_HZ } from "../../shared/simulation/constants.ts";
import { features } from "../features/index.ts";
import type { ServerFeature } from "../features/server-feature.ts";
import { createTurnstile } from "../features/turnstile.ts";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import { findStudy } from "../people/find-caller.ts";
import { onMembershipChanged } from "../people/membership-changes.ts";
import { bundleWrites } from "./bundle-writes.ts";
import { ClassTelling } from "./class-telling.ts";
import { createFeatureTick } from "./create-feature-tick.ts";
import { createGate } from "./feature-requests.ts";
import type { Islander } from "./islander.ts";
import { keepStandings } from "./keep-standings.ts";
import { keepTime } from "./keep-time.ts";
import { KeepingSerializer } from "./keeping-serializer.ts";
import { TrackKeeper } from "./keep-track.ts";
import { letIn, TurnedAway } from "./let-in.ts";
import { Lines } from "./lines.ts";
import { LiveWorld } from "./live-world.ts";
import { moveIslander } from "./move-islander.ts";
import type { RoomServices } from "./room-services.ts";
import { showParts } from "./show-parts.ts";
import { Snapshots } from "./snapshots.ts";
import { createOutlet } from "./snapshots/create-outlet.ts";

const allFeatures: readonly ServerFeature<FeatureDeclaration>[] =
  Object.values(features);

/** The island of one study: who comes, who goes, and the tick. Everything else lies in features. */
export class WorldRoom extends Room<{ state: WorldState }> {
  override autoDispose = true;
  /** The tick itself sends what is new of the state, together with the positions. */
  override patchRate = null;
  override maxMessagesPerSecond = LIMITS.framesOuter.perSecond;
  #services!: RoomServices;
  #world!: LiveWorld;
  #lines!: Lines;
  #tracks!: TrackKeeper;
  #stopListening: () => void = () => undefined;
  #stopTicking: () => void = () => undefined;
  #tickFeatures: (world: LiveWorld, nowMs: number) => void = () => undefined;
  readonly #snapshots = new Snapshots(createOutlet());
  readonly #tellOneByOne = createTurnstile();
  #shown!: ClassTelling;
  #readAtMs = 0;

  override async onCreate(options: {
    services: RoomServices;
    /** Given by the route that lets people in, never by a client. */
    studyId?: string;
  }): Promise<void> {
    const { services, studyId } = options;
    const { clock, database, worlds } = services;
    this.#services = services;
    const study = studyId && (await findStudy(database.db, studyId));
    if (!study) throw new Error("no such study");
    this.#world = new LiveWorld(study, services);
    this.#lines = new Lines(this.#world, clock, services.admissions);
    this.#tracks = new TrackKeeper(this.#world, services);
    this.state = this.#world.open;
    this.#shown = new ClassTelling(this.#world);
    for (const feature of allFeatures)
      await feature.restore?.(this.#world, database, services.config);
    worlds.set(study.id, this.#world);
    const gate = createGate(services);

    // The engine answers a request with what the promise gives.
    // oxlint-disable-next-line typescript/no-misused-promises
    this.onMessage("do", async (client, message: unknown) => {
      const islander = this.#lines.speakerOf(client);
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
      const islander = this.#lines.speakerOf(client);
      const step = decodeStep(bytes);
      if (islander && step)
        moveIslander(this.#world, islander, step, clock.nowMs());
    });
    // A word we do not know, from an older or a hostile client: no reason to throw anybody out.
    this.onMessage("*", (client) => void this.#lines.speakerOf(client));
    this.#stopListening = onMembershipChanged(({ membershipId }) => {
      const changed = [...this.#world.avatars.values()].filter(
        (each) => each.caller.membershipId === membershipId,
      );
      this.#keepStandings(changed);
    });
    this.#tickFeatures = createFeatureTick(features, services);
    this.#stopTicking = keepTime(
      1000 / TICK_HZ,
      () => this.#tick(),
      (error) => services.log.error({ err: error }, "tick fault"),
    );
  }

  override async onJoin(
    client: Client,
    options: { admission?: unknown },
  ): Promise<void> {
    const admission = this.#services.admissions.take(options.admission);
    if (!admission) throw new TurnedAway("no admission");
    try {
      const { islander, isNew, hasLostSeat } = await letIn(
        this.#world,
        this.#lines,
        this.#services,
        client,
        admission,
      );
      // Before they are told where they stand, or a crash would set them on it again.
      if (hasLostSeat) await this.#tracks.keepNow(islander);
      if (isNew) await this.#tellMoved(islander, null, islander.state.place);
    } catch (error) {
      this.#services.admissions.release(admission.caller.accountId);
      throw error;
    }
  }

  override onLeave(client: Client, code?: number): void {
    const islander = this.#lines.release(client);
    if (!islander) return;
    const isGoodbye = code === 4000;
    this.#lines.hangUp(islander, isGoodbye ? "left" : "dropped");
    if (isGoodbye) this.#dismiss(islander);
  }

  override onDispose(): void {
    this.#stopListening();
    this.#stopTicking();
    this.#services.worlds.delete(this.#world.study.id);
  }

  /** Called by the engine, with its own serializer, once the room has a state. */
  override setSerializer(): void {
    super.setSerializer(new KeepingSerializer());
  }

  override onUncaughtException(error: Error, method: string): void {
    const { log } = this.#services;
    if (error.cause instanceof TurnedAway)
      log.info({ method, because: error.cause.message }, "turned away");
    else log.error({ err: error, method }, "room fault");
  }

  /** The first word of a client that is ready to listen: who it is and where everybody stands. */
  #greet(client: Client): unknown {
    const islander = this.#lines.speakerOf(client);
    if (!islander) return null;
    this.#shown.greet(islander);
    this.#snapshots.greet(islander, this.#services.clock.nowMs());
    const { id, epoch, x, z, headingRad } = islander;
    return { avatar: id, epoch, x, z, headingRad };
  }

  #keepStandings(people: readonly Islander[]): void {
    void keepStandings(this.#world, this.#lines, this.#services, people, {
      dismiss: (islander) => this.#dismiss(islander),
      changed: (islander) => {
        for (const feature of allFeatures)
          feature.changed?.(this.#world, islander);
      },
    });
  }

  #dismiss(islander: Islander): void {
    const from = islander.state.place;
    this.#world.dismiss(islander);
    void this.#tellMoved(islander, from, null);
  }

  #tellMoved(
    islander: Islander,
    from: string | null,
    to: string | null,
  ): Promise<void> {
    const { database } = this.#services;
    return this.#tellFeatures(islander, (feature) =>
      feature.moved?.(this.#world, islander, from, to, database),
    );
  }

  /**
   * What befalls one person is told in the order it happened: a quick return noted before the departure would
   * be undone by it. One feature's fault keeps no other from hearing of it.
   */
  #tellFeatures(
    islander: Islander,
    tell: (
      feature: ServerFeature<FeatureDeclaration>,
    ) => Promise<void> | undefined,
  ): Promise<void> {
    return this.#tellOneByOne(islander, async () => {
      for (const feature of allFeatures)
        try {
          await tell(feature);
        } catch (error) {
          this.#services.log.error({ err: error }, "coming or going not noted");
        }
    });
  }

  #tick(): void {
    const { clock, config } = this.#services;
    const nowMs = clock.nowMs();
    this.#tickFeatures(this.#world, nowMs);
    for (const islander of this.#world.avatars.values())
      if (
        !islander.line &&
        nowMs - islander.lostAtMs > config.seatKeptSeconds * 1000
      )
        this.#dismiss(islander);
    if (nowMs - this.#readAtMs >= config.standingSeconds * 1000) {
      this.#readAtMs = nowMs;
      this.#lines.cutBacklogs();
      // Somebody else's process may have changed memberships, and time alone ends some.
      this.#keepStandings([...this.#world.avatars.values()]);
    }
    for (const { islander, ...news } of this.#world.lineNews.splice(0))
      void this.#tellFeatures(islander, (feature) =>
        feature.reached?.(this.#world, islander, news, this.#services.database),
      );
    this.#tracks.keep(nowMs, (islander, from, to) =>
      this.#tellMoved(islander, from, to),
    );
    const { avatars, state } = this.#world;
    const classPlaces = new Set(
      [...state.classes].flatMap(([room, { at }]) => [room, at]),
    );
    const hasClass = (place: string): boolean => classPlaces.has(place);
    showParts(this.#world);
    bundleWrites(this.clients, () => {
      // First who is there, then where they are.
      this.broadcastPatch();
      this.#shown.tell();
      this.#snapshots.tell(avatars, hasClass, nowMs);
    });
  }
}
