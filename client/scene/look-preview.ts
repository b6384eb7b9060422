import { effect, type ReadonlySignal } from "@preact/signals";
import { PerspectiveCamera, Scene, Vector3 } from "three";
import type { Recipe } from "../../shared/features/look/recipe.ts";
import {
  AvatarCrowd,
  type AvatarHandle,
  type AvatarPose,
} from "./avatars/crowd/avatar-crowd.ts";
import { disposeTree } from "./dispose-tree.ts";
import { watchReducedMotion } from "./reduced-motion.ts";
import { createRenderer, fitRenderer } from "./renderer.ts";

const TURN_RAD_PER_S = 0.45;
const EASE_PER_S = 6;
/** How much of a person is to be seen: metres from the middle up and down. */
/** Below the feet stand the buttons that turn. */
const WHOLE = { middleShare: 0.42, halfM: 1.22 };
const HEAD = { middleShare: 0.915, halfM: 0.27 };
const FIELD_DEG = 26;
/** The one shown, and the next one while it is made. */
const CAPACITY = 2;
/** Detail is chosen as if one stood here, so that it is always the finest. */
const LOOKED_AT_FROM = new Vector3(0, 1.4, 2);

/**
 * Draws one person into an element and follows their look. The old look stays
 * until the new one is made. Throws where the browser has no WebGL 2.
 */
export function createLookPreview(
  element: HTMLElement,
  recipe: ReadonlySignal<Recipe>,
  isNear: ReadonlySignal<boolean>,
) {
  const canvas = document.createElement("canvas");
  element.replaceChildren(canvas);
  const renderer = createRenderer(canvas, "medium");
  renderer.setClearAlpha(0);
  const crowd = new AvatarCrowd({
    capacity: CAPACITY,
    sunDirection: new Vector3(-0.5, 0.6, 0.62),
  });
  const scene = new Scene();
  scene.add(...crowd.objects);
  const camera = new PerspectiveCamera(FIELD_DEG, 1, 0.1, 20);
  const calm = watchReducedMotion(window);
  let shown: AvatarHandle | null = null;
  let next: AvatarHandle | null = null;
  let facingRad = 0.3;
  let wantedRad = 0.3;
  let isTurning = false;
  let near = Number(isNear.peek());
  let lastS = performance.now() / 1000;
  const pose: AvatarPose = {
    x: 0,
    y: 0,
    z: 0,
    headingRad: 0,
    speedMps: 0,
    seated: false,
    gesture: "none",
    // Here it is never evening.
    indoors: true,
  };

  const fit = (): void => {
    const { widthPx, heightPx } = fitRenderer(renderer, "medium", 1);
    camera.aspect = widthPx / heightPx;
    camera.updateProjectionMatrix();
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(canvas);

  const stopFollowing = effect(() => {
    next?.remove();
    next = crowd.add(recipe.value, 1);
  });

  const aim = (heightM: number): void => {
    const middleM =
      heightM *
      (WHOLE.middleShare + (HEAD.middleShare - WHOLE.middleShare) * near);
    const halfM = WHOLE.halfM + (HEAD.halfM - WHOLE.halfM) * near;
    const distanceM = halfM / Math.tan((FIELD_DEG / 2) * (Math.PI / 180));
    camera.position.set(0, middleM + 0.08, distanceM);
    camera.lookAt(0, middleM, 0);
  };

  let request = requestAnimationFrame(draw);
  function draw(nowMs: number): void {
    request = requestAnimationFrame(draw);
    const nowS = nowMs / 1000;
    const dtS = Math.min(0.1, Math.max(0, nowS - lastS));
    lastS = nowS;
    if (isTurning) wantedRad += TURN_RAD_PER_S * dtS;
    const ease = calm.isOn ? 1 : 1 - Math.exp(-EASE_PER_S * dtS);
    facingRad += (wantedRad - facingRad) * ease;
    near += (Number(isNear.peek()) - near) * ease;
    pose.headingRad = facingRad;
    next?.setPose(pose);
    shown?.setPose(pose);
    aim(recipe.peek().height);
    crowd.update(nowS, LOOKED_AT_FROM, calm.isOn);
    if (next?.isWhole) {
      shown?.remove();
      shown = next;
      next = null;
    }
    renderer.render(scene, camera);
  }

  return {
    turn(byRad: number) {
      wantedRad += byRad;
    },
    setTurning(isOn: boolean) {
      isTurning = isOn && !calm.isOn;
    },
    stop() {
      cancelAnimationFrame(request);
      stopFollowing();
      observer.disconnect();
      crowd.dispose();
      disposeTree(scene);
      renderer.dispose();
      canvas.remove();
    },
  };
}
