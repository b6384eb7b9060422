import { effect } from "@preact/signals";
import type { App } from "../interface/app.ts";
import type { FollowCamera } from "./camera/follow-camera.ts";
import type { OwnAvatar } from "./motion/own-avatar.ts";
import type { StepSender } from "./motion/step-sender.ts";
import type { IslandSeat } from "./people/seats.ts";
import type { Position, PositionSource } from "./position-source.ts";

interface WhereaboutsOptions {
  readonly app: App;
  readonly positions: PositionSource;
  readonly seats: ReadonlyMap<string, IslandSeat>;
  readonly own: OwnAvatar;
  readonly sender: StepSender;
  readonly view: FollowCamera;
  /** Covers the picture for a moment when the view jumps. */
  readonly onJump: () => void;
}

/** A correction this small is walked off; the camera stays as it is. */
const JUMP_M = 1.5;

/** Puts the own avatar where the server says: on a seat, off it, or elsewhere. Gives back how to stop. */
export function followWhereabouts(options: WhereaboutsOptions): () => void {
  const { app, positions, seats, own, sender, view, onJump } = options;
  const stopSeat = effect(() => {
    const { me, avatars } = app.live;
    const seat = avatars.value.get(me.value?.avatar ?? "")?.seat ?? "";
    const at = seats.get(seat) ?? null;
    if (at === null && !own.isSeated) return;
    own.sit(at);
    sender.reset(own.state);
    view.jumpBehind(own.state);
    onJump();
  });
  const stopSetDown = positions.onSetDown((position: Position) => {
    const { x, z } = own.state;
    own.setDown(position);
    sender.reset(position);
    if (Math.hypot(position.x - x, position.z - z) < JUMP_M) return;
    view.jumpBehind(position);
    onJump();
  });
  // A page that is not looked at draws no frames: nobody may seem to walk on.
  const onVisibility = (): void => {
    if (!document.hidden) return;
    own.halt();
    if (!own.isSeated) sender.tell(own.state, false, performance.now());
  };
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    stopSeat();
    stopSetDown();
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
