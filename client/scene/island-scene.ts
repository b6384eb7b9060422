import "./tags/tags.css";
import { PLACES } from "../../shared/places/index.ts";
import { startFrames } from "../frame.ts";
import { AvatarCrowd } from "./avatars/crowd/avatar-crowd.ts";
import { chooseShot, screenBefore } from "./camera/choose-shot.ts";
import { FollowCamera } from "./camera/follow-camera.ts";
import { roomAt } from "./camera/room-at.ts";
import { createSight } from "./camera/sight.ts";
import { fadeIn } from "./fade.ts";
import { findScreens, type PlaceScreen } from "./furnishings/find-screens.ts";
import { Hands } from "./hands.ts";
import { createSceneClock } from "./light/clock.ts";
import { SUN_DIRECTION } from "./light/daylight.ts";
import { setLight } from "./light/set-light.ts";
import { ShelfTags } from "./markers/shelf-tags.ts";
import { findOwnHead } from "./markers/find-own-head.ts";
import { StationMarkers } from "./markers/station-markers.ts";
import { WayMarker } from "./markers/way-marker.ts";
import { OwnAvatar } from "./motion/own-avatar.ts";
import { StepSender } from "./motion/step-sender.ts";
import { FieldOfView } from "./people/field-of-view.ts";
import { Islanders } from "./people/islanders.ts";
import { RoutineBeats } from "./people/routine-beats.ts";
import { gatherSeats } from "./people/seats.ts";
import { Speech } from "./people/speech.ts";
import type { IslandSceneOptions } from "./island-scene-options.ts";
import { IslandLand } from "./places/island-land.ts";
import { settingsOf } from "./quality.ts";
import { watchReducedMotion } from "./reduced-motion.ts";
import { Sound } from "./sound/sound.ts";
import { Stage } from "./stage.ts";
import { PeopleTags } from "./tags/people-tags.ts";
import { readableBoards } from "./tags/readable-boards.ts";
import { headingTo } from "./camera/heading-to.ts";
import { followWhereabouts } from "./whereabouts.ts";

export interface IslandScene {
  /** What the last frame drew. */
  drawn(): { readonly calls: number; readonly triangles: number };
  dispose(): void;
}

/** Most people drawn at a time. */
const CROWD_CAPACITY = 160;
const INDOORS_EASE_PER_S = 3;

/** Draws the island and lets a person move about in it. Rejects where WebGL 2 is not to be had. */
export async function createIslandScene(
  options: IslandSceneOptions,
): Promise<IslandScene> {
  const { canvas, tagLayer, app, positions, quality, onPerson } = options;
  const settings = settingsOf(quality);
  const sight = createSight(PLACES);
  const seats = gatherSeats(PLACES);
  const screens = findScreens(PLACES);
  const view = new FollowCamera(sight);
  const stage = new Stage({
    canvas,
    quality,
    onResize: (aspect) => view.resize(aspect),
    onContextLost: () => options.onGraphics(false),
    onContextRestored() {
      land.restore();
      options.onGraphics(true);
    },
    onFoundQuality: options.onFoundQuality,
  });
  const lightLamps = setLight(options.light, PLACES);
  const clock = createSceneClock();
  const calm = watchReducedMotion(window);
  const own = new OwnAvatar(positions.ownPosition(), options.walkable);
  const sender = new StepSender((at, moving) => positions.sendStep(at, moving));
  const crowd = new AvatarCrowd({
    capacity: CROWD_CAPACITY + 1,
    sunDirection: SUN_DIRECTION,
  });
  const speech = new Speech(app);
  const inView = new FieldOfView();
  const islanders = new Islanders({
    app,
    crowd,
    capacity: CROWD_CAPACITY,
    positions,
    seats,
    own,
    beats: new RoutineBeats(app),
    speech,
    isInView: (x, z) => inView.has(x, z),
    isIndoors: (at) => roomAt(PLACES, at) !== undefined,
  });
  const way = new WayMarker();
  tagLayer.classList.add("tag-layer");
  const stations = new StationMarkers({
    layer: tagLayer,
    app,
    places: PLACES,
    sight,
    onUse: options.onUse,
  });
  const shelved = new ShelfTags(tagLayer, app);
  const tags = new PeopleTags({
    layer: tagLayer,
    app,
    sight,
    tagsMax: settings.tagsMax,
    onPerson,
  });
  const sound = new Sound(app, PLACES, options.sound);
  const land = new IslandLand({
    app,
    places: PLACES,
    clock,
    renderer: stage.renderer,
    anisotropy: settings.anisotropy,
    layer: tagLayer,
    whereabouts: () => own.state,
  });
  stage.scene.add(
    land.group,
    ...crowd.objects,
    ...way.objects,
    ...stations.objects,
  );
  const hands = new Hands({
    ...options,
    camera: view.camera,
    own,
    islanders,
    seats,
    sight,
  });
  sender.reset(own.state);
  view.jumpBehind(own.state);
  const stopWhereabouts = followWhereabouts({
    app,
    positions,
    seats,
    own,
    sender,
    view,
    onJump: () => fadeIn(canvas),
  });

  void land.load();

  let indoors = 0;
  let screen: PlaceScreen | undefined;
  const stopFrames = startFrames({
    readIntent: () => hands.read(),
    walk: ({ dtS }) => hands.walk(view.yawRad, dtS),
    tellServer({ nowMs }) {
      if (!own.isSeated) sender.tell(own.state, own.isMoving, nowMs);
    },
    moveOthers({ nowMs }) {
      inView.follow(view.camera);
      islanders.update(nowMs);
      crowd.update(nowMs / 1000, view.camera.position, calm.isOn);
    },
    moveThings({ nowMs }) {
      clock.advance(nowMs / 1000, calm.isOn);
      way.update(own.walk, own.state);
      land.update(view.camera.position);
      lightLamps(own.state);
      sound.update(own.state, own.isMoving, roomAt(PLACES, own.state));
    },
    moveCamera({ dtS }) {
      const room = roomAt(PLACES, own.state);
      const { aspect } = view.camera;
      screen = screenBefore(own.isSeated, room, screens);
      const share = calm.isOn ? 1 : Math.min(1, INDOORS_EASE_PER_S * dtS);
      indoors += (Number(room !== undefined) - indoors) * share;
      view.update(
        {
          person: own.state,
          speedMps: own.state.speedMps,
          isOnWay: own.walk !== null,
          drag: hands.takeDrag(dtS),
          shot: chooseShot(own.state, own.isSeated, room, screen, aspect),
          faceRad: screen && headingTo(own.state, screen),
          isReducedMotion: calm.isOn,
        },
        dtS,
      );
    },
    draw: ({ dtS }) => stage.render(view.camera, indoors, dtS),
    placeTags({ nowMs, dtS }) {
      const { camera } = view;
      const boards = readableBoards(land.boards, sight, camera, stage.size);
      tags.update(islanders.inSight, camera, stage.size, nowMs, boards);
      const taken = [...tags.boxes, ...boards];
      const head = findOwnHead(own.state, own.isSeated, camera, stage.size);
      stations.update(own.state, camera, stage.size, taken, head, dtS);
      shelved.update(own.state, camera, stage.size);
    },
  });

  return {
    drawn: () => stage.renderer.info.render,
    dispose() {
      stopFrames();
      stopWhereabouts();
      const parts = [
        hands,
        tags,
        stations,
        shelved,
        speech,
        islanders,
        way,
        land,
        crowd,
        sound,
      ];
      for (const part of [...parts, stage]) part.dispose();
    },
  };
}
