import { effect } from "@preact/signals";
import type { App, AvatarFacts } from "../../interface/app.ts";
import type {
  AvatarCrowd,
  AvatarHandle,
  AvatarPose,
} from "../avatars/crowd/avatar-crowd.ts";
import { isGestureKind } from "../../../shared/features/gesture.ts";
import type { Point } from "../../../shared/places/geometry.ts";
import type { OwnAvatar } from "../motion/own-avatar.ts";
import { SHOWN_BEHIND_MS, type TrackPose } from "../motion/track.ts";
import type { PositionSource } from "../position-source.ts";
import type { RoutineBeats } from "./routine-beats.ts";
import { InSight } from "./in-sight.ts";
import { recipeOf } from "./recipe-of.ts";
import type { IslandSeat } from "./seats.ts";
import type { Speech } from "./speech.ts";

/** Somebody on the island as the scene shows them. */
export interface Islander {
  facts: AvatarFacts;
  readonly isOwn: boolean;
  readonly pose: AvatarPose;
  readonly handle: AvatarHandle;
  /** False until a position is known. */
  isPlaced: boolean;
}

interface IslandersOptions {
  readonly app: App;
  readonly crowd: AvatarCrowd;
  /** Most people drawn; who comes later is still in every list. */
  readonly capacity: number;
  isIndoors(at: Point): boolean;
  readonly positions: PositionSource;
  readonly seats: ReadonlyMap<string, IslandSeat>;
  readonly own: OwnAvatar;
  /** What people on mats and chairs of a place do together. */
  readonly beats: RoutineBeats;
  readonly speech: Speech;
  /** Whether somebody who stands there may be in the picture. */
  readonly isInView: (x: number, z: number) => boolean;
}

/** As far as one turns to who speaks. */
const LISTENS_M = 12;
const MOUTH_BELOW_CROWN_M = 0.16;

/** Everybody on the island: follows who comes and goes, and moves them. */
export class Islanders {
  readonly people = new Map<string, Islander>();
  readonly #inSight = new InSight<Islander>();
  readonly #options: IslandersOptions;
  readonly #stop: () => void;
  readonly #shown: TrackPose = { x: 0, z: 0, headingRad: 0, speedMps: 0 };

  constructor(options: IslandersOptions) {
    this.#options = options;
    const { live } = options.app;
    this.#stop = effect(() =>
      this.#follow(live.avatars.value, live.me.value?.avatar),
    );
  }

  /** Those who may be in the picture, as of the last update. */
  get inSight(): ReadonlyMap<string, Islander> {
    return this.#inSight.seen;
  }

  /** Shows everybody in sight where they are now; who is out of sight costs nothing. */
  update(nowMs: number): void {
    const { isInView, speech } = this.#options;
    this.#inSight.look(
      (id, islander) => {
        this.#move(id, islander, nowMs);
        const { isPlaced, isOwn, pose } = islander;
        return isPlaced && (isOwn || isInView(pose.x, pose.z));
      },
      ({ handle }, isSeen) => handle.setShown(isSeen),
    );
    const speaker = this.people.get(speech.speaker(nowMs));
    for (const islander of this.#inSight.seen.values()) {
      listen(islander, speaker);
      islander.handle.setPose(islander.pose);
    }
  }

  dispose(): void {
    this.#stop();
    for (const { handle } of this.people.values()) handle.remove();
    this.people.clear();
  }

  #follow(
    avatars: ReadonlyMap<string, AvatarFacts>,
    ownId: string | undefined,
  ): void {
    for (const [id, islander] of this.people) {
      const facts = avatars.get(id);
      const isSame =
        facts !== undefined &&
        facts.look === islander.facts.look &&
        islander.isOwn === (id === ownId);
      if (isSame) continue;
      islander.handle.remove();
      this.people.delete(id);
      this.#inSight.delete(id);
    }
    for (const [id, facts] of avatars) {
      const known = this.people.get(id);
      if (known) known.facts = facts;
      else if (id === ownId || this.people.size < this.#options.capacity)
        this.#add(id, facts, id === ownId);
    }
  }

  #add(id: string, facts: AvatarFacts, isOwn: boolean): void {
    const islander: Islander = {
      facts,
      isOwn,
      handle: this.#options.crowd.add(
        recipeOf(facts.look, facts.number),
        facts.number,
      ),
      isPlaced: false,
      pose: {
        x: NaN,
        y: 0,
        z: NaN,
        headingRad: 0,
        speedMps: 0,
        seated: false,
        seatHeightM: 0,
        gesture: "none",
      },
    };
    this.people.set(id, islander);
    this.#inSight.add(id, islander);
  }

  #move(id: string, islander: Islander, nowMs: number): void {
    const { pose, facts, isOwn } = islander;
    const seat = this.#options.seats.get(facts.seat);
    pose.seated = seat !== undefined && seat.heightM > 0;
    pose.seatHeightM = seat?.heightM ?? 0;
    const beat = seat && this.#options.beats.at(seat.place, nowMs);
    pose.gesture =
      gestureOf(facts) ??
      beat?.move ??
      (this.#options.speech.isSpeaking(id, nowMs) ? "talk" : "none");
    pose.beatS = beat?.beatS ?? 0;
    const track = this.#options.positions.others.get(id);
    islander.isPlaced = true;
    if (seat) this.#stand(islander, seat);
    else if (isOwn) this.#stand(islander, this.#options.own.state);
    else if (track?.sample(nowMs - SHOWN_BEHIND_MS, this.#shown))
      this.#stand(islander, this.#shown);
    else islander.isPlaced = false;
  }

  #stand(
    { pose }: Islander,
    at: { x: number; z: number; headingRad: number; speedMps?: number },
  ): void {
    const isElsewhere = pose.x !== at.x || pose.z !== at.z;
    if (isElsewhere) pose.indoors = this.#options.isIndoors(at);
    pose.x = at.x;
    pose.z = at.z;
    pose.headingRad = at.headingRad;
    pose.speedMps = at.speedMps ?? 0;
  }
}

/** Turns whoever is near to who speaks; nobody looks at themselves. */
function listen(
  { pose, facts }: Islander,
  speaker: Islander | undefined,
): void {
  const hears =
    speaker !== undefined &&
    speaker.pose !== pose &&
    speaker.facts.place === facts.place &&
    Math.hypot(speaker.pose.x - pose.x, speaker.pose.z - pose.z) < LISTENS_M;
  if (!hears) {
    delete pose.lookAt;
    return;
  }
  pose.lookAt ??= { x: 0, y: 0, z: 0 };
  pose.lookAt.x = speaker.pose.x;
  pose.lookAt.y = speaker.handle.headHeightM - MOUTH_BELOW_CROWN_M;
  pose.lookAt.z = speaker.pose.z;
}

/** What somebody does with their hands by themselves; a passing gesture comes before a raised hand. */
function gestureOf(facts: AvatarFacts): AvatarPose["gesture"] | undefined {
  if (isGestureKind(facts.gesture)) return facts.gesture;
  if (facts.hand > 0) return "raise-hand";
  return facts.speaking ? "talk" : undefined;
}
