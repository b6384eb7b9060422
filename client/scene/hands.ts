import type { PerspectiveCamera } from "three";
import { listenToKeyboard, type Keyboard } from "../input/keyboard.ts";
import { listenToPointer, type Pointer, type Tap } from "../input/pointer.ts";
import type { Sight } from "./camera/sight.ts";
import type { OwnAvatar } from "./motion/own-avatar.ts";
import type { Islanders } from "./people/islanders.ts";
import type { IslandSeat } from "./people/seats.ts";
import { pickAt, type Picked } from "./picking.ts";

interface HandsOptions {
  readonly canvas: HTMLCanvasElement;
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

/** What a person does with keys, mouse and fingers on the island. */
export class Hands {
  readonly keyboard: Keyboard;
  readonly pointer: Pointer;
  readonly #options: HandsOptions;
  #standUpAskedMs = -Infinity;
  #hovered: ReturnType<Pointer["hover"]> = null;

  constructor(options: HandsOptions) {
    this.#options = options;
    this.keyboard = listenToKeyboard(window);
    this.pointer = listenToPointer(options.canvas, (tap) => this.#tap(tap));
  }

  /** Asks to stand up when somebody who sits presses a walking key; shows what a click would do. */
  read(): void {
    const { own, canvas } = this.#options;
    const { right, forward } = this.keyboard.direction();
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
        keys: this.keyboard.direction(),
        isBrisk: this.keyboard.isBrisk(),
        cameraYawRad,
      },
      dtS,
    );
  }

  dispose(): void {
    this.keyboard.dispose();
    this.pointer.dispose();
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

function freeSeats(
  seats: ReadonlyMap<string, IslandSeat>,
  { people }: Islanders,
): IslandSeat[] {
  const taken = new Set<string>();
  for (const { facts } of people.values()) taken.add(facts.seat);
  return [...seats.values()].filter(({ id }) => !taken.has(id));
}
