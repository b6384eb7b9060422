import { computed, signal } from "@preact/signals";
import { packLook } from "../../../shared/features/look/pack-look.ts";
import { surpriseFrom } from "../../../shared/features/look/random-recipe.ts";
import type { Recipe } from "../../../shared/features/look/recipe.ts";

/** A look being made: what it is now, what it was before, what of it is saved. */
export class Draft {
  readonly #steps = signal<readonly Recipe[]>([]);
  readonly #savedAs = signal("");
  readonly recipe = computed(() => {
    const now = this.#steps.value.at(-1);
    if (!now) throw new Error("a draft has a first look");
    return now;
  });
  readonly canUndo = computed(() => this.#steps.value.length > 1);
  readonly isSaved = computed(
    () => this.#savedAs.value === packLook(this.recipe.value),
  );

  constructor(saved: Recipe) {
    this.#steps.value = [saved];
    this.noteSaved();
  }

  change(recipe: Recipe): void {
    this.#steps.value = [...this.#steps.value, recipe];
  }

  surprise(): void {
    this.change(surpriseFrom(this.recipe.value, Math.random));
  }

  undo(): void {
    if (this.canUndo.value) this.#steps.value = this.#steps.value.slice(0, -1);
  }

  noteSaved(): void {
    this.#savedAs.value = packLook(this.recipe.value);
  }
}
