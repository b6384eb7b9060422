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

/** What of a person a small picture shows. */
export type StillPart = "head" | "chest" | "whole" | "legs";

/** Draws small pictures of people, one after the other, and keeps them until it is stopped. */
export interface LookStills {
  /** The address of a picture; `null` where nobody waits for it any more. Rejects where it cannot be drawn. */
  draw(
    recipe: Recipe,
    part: StillPart,
    isWanted: () => boolean,
  ): Promise<string | null>;
  stop(): void;
}

export interface LookDrawing {
  readonly draw: DrawLook;
  /** Rejects where nothing can be drawn. */
  readonly openStills: () => Promise<LookStills>;
}

/** Given by the pages, since features never see the scene; `null` where nothing is drawn. */
export const LookDrawingContext = createContext<LookDrawing | null>(null);
