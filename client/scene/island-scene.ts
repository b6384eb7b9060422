import "./tags/tags.css";
import { effect } from "@preact/signals";
import { Scene } from "three";
import { PLACES } from "../../shared/places/index.ts";
import type { Walkable } from "../../shared/simulation/walkable.ts";
import { startFrames, type FrameParts } from "../frame.ts";
import { listenToKeyboard } from "../input/keyboard.ts";
import { listenToPointer, type Tap } from "../input/pointer.ts";
import type { App } from "../interface/app.ts";
import { AvatarCrowd } from "./avatars/crowd/avatar-crowd.ts";
import { SUN_DIRECTION } from "./light/daylight.ts";
import { chooseShot } from "./camera/choose-shot.ts";
import { FollowCamera } from "./camera/follow-camera.ts";
import { roomAt } from "./camera/room-at.ts";
import { createSight } from "./camera/sight.ts";
import { disposeTree } from "./dispose-scene.ts";
import { findScreens } from "./furnishings/find-screens.ts";
import { Screen } from "./furnishings/screen.ts";
import { createSceneClock } from "./light/clock.ts";
import { StationMarkers } from "./markers/station-markers.ts";
import { WayMarker } from "./markers/way-marker.ts";
import { OwnAvatar } from "./motion/own-avatar.ts";
import { StepSender } from "./motion/step-sender.ts";
import { Islanders } from "./people/islanders.ts";
import { gatherSeats } from "./people/seats.ts";
import { pickAt } from "./picking.ts";
import { createScenery } from "./places/scenery.ts";
import type { PositionSource } from "./position-source.ts";
import { settingsOf, type Quality } from "./quality.ts";
import { watchReducedMotion } from "./reduced-motion.ts";
import { createRenderer, fitRenderer } from "./renderer.ts";
import { PeopleTags } from "./tags/people-tags.ts";

export interface IslandSceneOptions {
  readonly canvas: HTMLCanvasElement;
  /** Lies exactly over the canvas; names and labels are put into it. */
  readonly tagLayer: HTMLElement;
  readonly app: App;
  readonly positions: PositionSource;
  readonly walkable: Walkable;
  readonly quality: Quality;
  /** A station such as `restaurant/menu` was chosen. */
  onUse(station: string): void;
  /** A free seat such as `classroom/a5` was chosen. */
  onSit(seat: string): void;
  /** Somebody who sits wants to walk. */
  onStandUp(): void;
  onPerson(avatarId: string): void;
  onContextLost(): void;
}

export interface IslandScene {
  /** What is drawn in a frame, for tests and for the curious. */
  readonly drawn: () => { readonly calls: number; readonly triangles: number };
  dispose(): void;
}

const CROWD_CAPACITY = 160;
/** Pressing on while the server thinks about standing up asks once. */
const STAND_UP_AGAIN_MS = 1500;

/** Draws the island and lets a person move about in it. Rejects where WebGL 2 is not to be had. */
export async function createIslandScene(
  options: IslandSceneOptions,
): Promise<IslandScene> {
  const { canvas, tagLayer, app, positions, walkable, quality } = options;
  const renderer = createRenderer(canvas, quality);
  const scene = new Scene();
  const clock = createSceneClock();
  const calm = watchReducedMotion(window);
  const sight = createSight(PLACES);
  const seats = gatherSeats(PLACES);
  const screens = findScreens(PLACES);
  const view = new FollowCamera(sight);
  const own = new OwnAvatar(positions.ownPosition(), walkable);
  const sender = new StepSender((at, moving) => positions.sendStep(at, moving));
  const crowd = new AvatarCrowd({
    capacity: CROWD_CAPACITY + 1,
    sunDirection: SUN_DIRECTION,
  });
  const islanders = new Islanders({
    app,
    crowd,
    capacity: CROWD_CAPACITY,
    positions,
    seats,
    own,
    isIndoors: (at) => roomAt(PLACES, at) !== undefined,
  });
  const way = new WayMarker();
  const stations = new StationMarkers({
    layer: tagLayer,
    app,
    places: PLACES,
    sight,
    onUse: (station) => options.onUse(station),
  });
  const tags = new PeopleTags({
    layer: tagLayer,
    app,
    sight,
    tagsMax: settingsOf(quality).tagsMax,
    onPerson: (id) => options.onPerson(id),
  });
  const projections = screens.map(
    ({ projector, spot }) => new Screen(app, projector, spot),
  );
  tagLayer.classList.add("tag-layer");
  scene.add(
    createScenery(PLACES, clock),
    ...crowd.objects,
    ...way.objects,
    ...stations.objects,
    ...projections.map(({ mesh }) => mesh),
  );
  sender.reset(own.state);
  view.jumpBehind(own.state);

  const keyboard = listenToKeyboard(window);
  const freeSeats = () =>
    [...seats.values()].filter(
      ({ id }) =>
        ![...islanders.people.values()].some(({ facts }) => facts.seat === id),
    );
  let standUpAskedMs = -Infinity;
  const askToStandUp = (): void => {
    const nowMs = performance.now();
    if (nowMs - standUpAskedMs < STAND_UP_AGAIN_MS) return;
    standUpAskedMs = nowMs;
    options.onStandUp();
  };
  const onTap = (tap: Tap): void => {
    const picked = pickAt(
      tap,
      view.camera,
      islanders.people,
      freeSeats(),
      sight,
    );
    if (picked?.kind === "person") options.onPerson(picked.id);
    else if (picked?.kind === "seat") options.onSit(picked.id);
    else if (picked && own.isSeated) askToStandUp();
    else if (picked) own.walkTo(picked.at, tap.isDouble);
  };
  const pointer = listenToPointer(canvas, onTap);

  let size = fitRenderer(renderer, quality);
  const fit = (): void => {
    size = fitRenderer(renderer, quality);
    view.resize(size.widthPx / size.heightPx);
  };
  fit();
  const resize = new ResizeObserver(fit);
  resize.observe(canvas);

  const stopFollowing = effect(() => {
    const { me, avatars } = app.live;
    const seat = avatars.value.get(me.value?.avatar ?? "")?.seat ?? "";
    const at = seats.get(seat) ?? null;
    if (at === null && !own.isSeated) return;
    own.sit(at);
    sender.reset(own.state);
    view.jumpBehind(own.state);
  });
  const stopListening = positions.onSetDown((position) => {
    const farM = Math.hypot(position.x - own.state.x, position.z - own.state.z);
    own.setDown(position);
    sender.reset(position);
    if (farM > 1.5) view.jumpBehind(position);
  });

  const parts: FrameParts = {
    readIntent() {
      const { right, forward } = keyboard.direction();
      if (own.isSeated && (right !== 0 || forward !== 0)) askToStandUp();
    },
    walk({ dtS }) {
      own.step(
        {
          keys: keyboard.direction(),
          isBrisk: keyboard.isBrisk(),
          cameraYawRad: view.yawRad,
        },
        dtS,
      );
    },
    tellServer({ nowMs }) {
      if (!own.isSeated) sender.tell(own.state, own.isMoving, nowMs);
    },
    moveOthers({ nowMs }) {
      islanders.update(nowMs);
    },
    moveThings({ nowMs }) {
      clock.advance(nowMs / 1000, calm.isOn);
      way.update(own.walk, own.state);
    },
    moveCamera({ dtS }) {
      const room = roomAt(PLACES, own.state);
      view.update(
        {
          person: own.state,
          speedMps: own.state.speedMps,
          isOnWay: own.walk !== null,
          drag: pointer.takeDrag(),
          shot: chooseShot(
            own.state,
            own.isSeated,
            room,
            screens,
            view.camera.aspect,
          ),
          isReducedMotion: calm.isOn,
        },
        dtS,
      );
    },
    draw({ nowMs }) {
      crowd.update(nowMs / 1000, view.camera.position, calm.isOn);
      renderer.render(scene, view.camera);
    },
    placeTags({ nowMs }) {
      tags.update(islanders.people, view.camera, size, nowMs);
      stations.update(own.state, view.camera, size);
    },
  };
  const onLost = (event: Event): void => {
    event.preventDefault();
    options.onContextLost();
  };
  canvas.addEventListener("webglcontextlost", onLost);
  const stopFrames = startFrames(parts);

  return {
    drawn: () => renderer.info.render,
    dispose() {
      stopFrames();
      stopListening();
      stopFollowing();
      canvas.removeEventListener("webglcontextlost", onLost);
      resize.disconnect();
      keyboard.dispose();
      pointer.dispose();
      tags.dispose();
      stations.dispose();
      islanders.dispose();
      way.dispose();
      for (const projection of projections) projection.dispose();
      crowd.dispose();
      disposeTree(scene);
      renderer.dispose();
    },
  };
}
