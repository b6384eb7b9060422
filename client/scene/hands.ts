import type { PerspectiveCamera } from "three";
import { readGamepads, type GamepadWish } from "../input/gamepad.ts";
import { listenToKeyboard, type Keyboard } from "../input/keyboard.ts";
import { GAMEPAD_USED } from "../input/means.ts";
import { listenToPointer, type Pointer, type Tap } from "../input/pointer.ts";
import { createStick, type Stick } from "../input/stick.ts";
import type { KeyDirection } from "../input/walking-keys.ts";
import type { Sight } from "./camera/sight.ts";
import type { OwnAvatar } from "./motion/own-avatar.ts";
import type { Islanders } from "./people/islanders.ts";
import type { IslandSeat } from "./people/seats.ts";
import { pickAt, type Picked } from "./picking.ts";

interface HandsOptions {
  readonly canvas: HTMLCanvasElement;
  /** Lies over the canvas; the stick for thumbs is put into it. */
  readonly tagLayer: HTMLElement;
  readonly camera: PerspectiveCamera;
  readonly own: OwnAvatar;
  readonly islanders: Islanders;
  readonly seats: ReadonlyMap<string, IslandSeat>;
  readonly sight: Sight;
  readonly onSit: (seat: string) => void;
  readonly onStandUp: () => void;
  readonly onPerson: (avatarId: string) => void;
}

/** Pressing on while the server thinks about standing up asks once. */
const STAND_UP_AGAIN_MS = 1500;
/** Pictures' heights a second that a full push of a gamepad's stick drags the view. */
const LOOK_PER_S = 0.9;

/** What a person does with keys, mouse, fingers and gamepad on the island. */
export class Hands {
  readonly keyboard: Keyboard;
  readonly pointer: Pointer;
  readonly #stick: Stick;
  #pad: GamepadWish = readGamepads([]);
  readonly #options: HandsOptions;
  #standUpAskedMs = -Infinity;
  #hovered: ReturnType<Pointer["hover"]> = null;

  constructor(options: HandsOptions) {
    this.#options = options;
    this.keyboard = listenToKeyboard(window);
    this.pointer = listenToPointer(options.canvas, (tap) => this.#tap(tap));
    this.#stick = createStick(options.tagLayer);
  }

  /** Asks to stand up when somebody who sits presses a walking key; shows what a click would do. */
  read(): void {
    const { own, canvas } = this.#options;
    this.#stick.setShown(!own.isSeated);
    this.#pad = readGamepads(navigator.getGamepads());
    const { walk, look } = this.#pad;
    if (isPushed(walk) || isPushed(look))
      window.dispatchEvent(new Event(GAMEPAD_USED));
    const { right, forward } = this.#direction();
    if (own.isSeated && (right !== 0 || forward !== 0)) this.#askToStandUp();
    const hover = this.pointer.hover();
    if (hover === this.#hovered && !this.pointer.isDragging()) return;
    this.#hovered = hover;
    canvas.style.cursor = this.#cursor();
  }

  /** Walks the own avatar. */
  walk(cameraYawRad: number, dtS: number): void {
    this.#options.own.step(
      {
        keys: this.#direction(),
        isBrisk:
          this.keyboard.isBrisk() || this.#stick.isBrisk() || this.#pad.isBrisk,
        cameraYawRad,
      },
      dtS,
    );
  }

  /** How far the view was dragged since the last picture, in parts of its height. */
  takeDrag(dtS: number): { readonly x: number; readonly y: number } {
    const { x, y } = this.pointer.takeDrag();
    const { right, forward } = this.#pad.look;
    const perPush = LOOK_PER_S * dtS;
    return { x: x - right * perPush, y: y + forward * perPush };
  }

  dispose(): void {
    this.keyboard.dispose();
    this.pointer.dispose();
    this.#stick.dispose();
  }

  /** Keys go before the stick on the screen, and that before a gamepad. */
  #direction(): KeyDirection {
    const ways = [this.keyboard.direction(), this.#stick.direction()];
    return ways.find(isPushed) ?? this.#pad.walk;
  }

  #cursor(): string {
    if (this.pointer.isDragging()) return "grabbing";
    const at = this.pointer.hover();
    const picked = at && this.#pick(at);
    return picked && picked.kind !== "ground" ? "pointer" : "default";
  }

  #tap(tap: Tap): void {
    const { own, onSit, onPerson } = this.#options;
    const picked = this.#pick(tap);
    if (picked?.kind === "person") onPerson(picked.id);
    else if (picked?.kind === "seat") onSit(picked.id);
    else if (picked && own.isSeated) this.#askToStandUp();
    else if (picked) own.walkTo(picked.at, tap.isDouble);
  }

  #pick(at: { readonly x: number; readonly y: number }): Picked | null {
    const { camera, islanders, seats, sight } = this.#options;
    return pickAt(
      at,
      camera,
      islanders.inSight,
      freeSeats(seats, islanders),
      sight,
    );
  }

  #askToStandUp(): void {
    const nowMs = performance.now();
    if (nowMs - this.#standUpAskedMs < STAND_UP_AGAIN_MS) return;
    this.#standUpAskedMs = nowMs;
    this.#options.onStandUp();
  }
}

function isPushed({ right, forward }: KeyDirection): boolean {
  return right !== 0 || forward !== 0;
}

function freeSeats(
  seats: ReadonlyMap<string, IslandSeat>,
  { people }: Islanders,
): IslandSeat[] {
  const taken = new Set<string>();
  for (const { facts } of people.values()) taken.add(facts.seat);
  return [...seats.values()].filter(({ id }) => !taken.has(id));
}
