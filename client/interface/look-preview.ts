import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import type { Recipe } from "../../shared/features/look/recipe.ts";

/** A drawn person that follows a look. */
export interface LookPicture {
  /** Turns the person by so many radians, to their left if positive. */
  turn(byRad: number): void;
  /** Whether the person turns slowly by themselves; never with reduced motion. */
  setTurning(isOn: boolean): void;
  stop(): void;
}

/** Draws a look into an element, from near where `isNear` says so. Rejects where nothing can be drawn. */
export type DrawLook = (
  element: HTMLElement,
  recipe: ReadonlySignal<Recipe>,
  isNear: ReadonlySignal<boolean>,
) => Promise<LookPicture>;

/** Given by the pages, since features never see the scene; `null` where nothing is drawn. */
export const DrawLookContext = createContext<DrawLook | null>(null);
