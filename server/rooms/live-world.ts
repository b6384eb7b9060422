import { randomBytes } from "node:crypto";
import { may } from "../../shared/access/may.ts";
import { placeAt } from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import type { NoticeName, NoticeOf } from "../../shared/protocol/requests.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import type { InputMeans, Via } from "../../shared/protocol/via.ts";
import type { Walkable } from "../../shared/simulation/walkable.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import type {
  LiveAvatar,
  RecordedFact,
  Study,
  World,
} from "../features/context.ts";
import { makeLiveState } from "../features/make-live-state.ts";
import { type Caller, identityOf } from "../engagement/caller.ts";
import { AvatarNumbers } from "./avatar-numbers.ts";
import { type Islander, makeIslander } from "./islander.ts";

/** Nobody waits for what the island records by itself, so many rows share a commit. */
const UNWATCHED_WAIT_MS = 250;

const isIslander = (avatar: LiveAvatar): avatar is Islander =>
  "lastLine" in avatar;

/** Somebody has come from one place into another. */
interface Move {
  readonly islander: Islander;
  readonly from: string;
  readonly to: string;
}

/** By what means, in the view the person has now; the line remembers the one it began with. */
function describeVia(via: Via, { state }: LiveAvatar): Via {
  const means = via.slice(via.indexOf("+") + 1) as InputMeans;
  return `${state.inTextView ? "text" : "3d"}+${means}`;
}

/** Somebody's line is there, or is lost. */
interface LineNews {
  readonly islander: Islander;
  readonly isThere: boolean;
  /** The last evidence of a line that is lost. */
  readonly atMs: number;
}

export interface Spot {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
}

/**
 * The live island of one study: who is on it and where. The room owns sockets
 * and time; this owns the facts, and is what features see.
 */
export class LiveWorld implements World {
  readonly study: Study;
  readonly #live = makeLiveState();
  readonly state = this.#live.all;
  /** What of it is for everybody. */
  readonly open = this.#live.open;
  /** What of it is shown in class. */
  readonly inClass = this.#live.inClass;
  readonly avatars = new Map<string, Islander>();
  readonly walkable: Walkable;
  readonly doors: World["doors"] = new Map();
  /** What features are told of at the next tick. */
  readonly moves: Move[] = [];
  readonly lineNews: LineNews[] = [];
  readonly nowMs: () => number;
  readonly #recorder: Recorder;
  /** Who does not want to hear whom: two membership ids. */
  readonly #apart = new Set<string>();
  readonly #numbers = new AvatarNumbers();

  constructor(
    study: Study,
    services: {
      readonly walkable: Walkable;
      readonly recorder: Recorder;
      readonly clock: Pick<ServerClock, "nowMs">;
    },
  ) {
    this.study = study;
    this.walkable = services.walkable;
    this.nowMs = services.clock.nowMs;
    this.#recorder = services.recorder;
  }

  avatarOf(accountId: string): Islander | undefined {
    for (const islander of this.avatars.values())
      if (islander.caller.accountId === accountId) return islander;
    return undefined;
  }

  /** Lets somebody onto the island who is not on it yet. */
  admit(caller: Caller, look: string, at: Spot): Islander {
    const islander = makeIslander({
      // Public, so never one of the transport's own ids.
      id: randomBytes(9).toString("base64url"),
      number: this.#numbers.take(),
      caller,
      look,
      isStaff: isStaff(caller.role),
      at,
      place: placeAt(PLACES, at.x, at.z) ?? "",
    });
    this.avatars.set(islander.id, islander);
    this.state.avatars.set(islander.id, islander.state);
    return islander;
  }

  /** Takes somebody off the island. */
  dismiss(islander: Islander): void {
    if (!this.avatars.delete(islander.id)) return;
    this.state.avatars.delete(islander.id);
    this.#numbers.giveBack(islander.state.number);
  }

  setDown(avatar: LiveAvatar, to: Spot): void {
    const islander = this.avatars.get(avatar.id);
    if (!islander) return;
    islander.x = to.x;
    islander.z = to.z;
    islander.headingRad = to.headingRad;
    islander.isMoving = false;
    islander.allowanceM = 0;
    islander.epoch = (islander.epoch + 1) & 255;
    islander.line?.client.send("set-down", { epoch: islander.epoch, ...to });
    // At once, for the next request may be to sit down there.
    this.notePlace(islander);
  }

  /** Notes and records that somebody stands in another place than before. */
  notePlace(islander: Islander): void {
    const from = islander.state.place;
    const to = placeAt(PLACES, islander.x, islander.z) ?? "";
    if (to === from) return;
    this.record(islander, { name: "place.left", place: from });
    islander.state.place = to;
    this.record(islander, { name: "place.entered", place: to });
    this.moves.push({ islander, from, to });
  }

  tell<N extends NoticeName>(
    name: N,
    notice: NoticeOf<N>,
    isFor: (avatar: LiveAvatar) => boolean = () => true,
    from?: LiveAvatar,
  ): void {
    for (const islander of this.avatars.values())
      if (
        islander.line &&
        islander.caller.studyId === this.study.id &&
        may(identityOf(islander.caller), `notice ${name}`, "study") &&
        !(from && this.areApart(islander, from)) &&
        isFor(islander)
      )
        islander.line.client.send("notice", { name, notice });
  }

  areApart({ caller: a }: LiveAvatar, { caller: b }: LiveAvatar): boolean {
    return (
      this.#apart.has(`${a.membershipId} ${b.membershipId}`) ||
      this.#apart.has(`${b.membershipId} ${a.membershipId}`)
    );
  }

  setApart(membershipId: string, other: string, isApart: boolean): void {
    const pair = `${membershipId} ${other}`;
    if (isApart) this.#apart.add(pair);
    else this.#apart.delete(pair);
  }

  record(avatar: LiveAvatar | null, fact: RecordedFact): void {
    // Also of somebody who has just left: their last line is still known.
    const line = avatar && isIslander(avatar) ? avatar.lastLine : null;
    this.#recorder
      .record(
        {
          ...fact,
          caller: avatar?.caller ?? null,
          studyId: this.study.id,
          connection: line?.connection ?? null,
          tab: line?.tab ?? null,
          via: line && avatar ? describeVia(line.via, avatar) : null,
          place: fact.place ?? avatar?.state.place ?? null,
        },
        UNWATCHED_WAIT_MS,
      )
      // The recorder has logged it; a lost line of the log must not stop the island.
      .catch(() => undefined);
  }
}
