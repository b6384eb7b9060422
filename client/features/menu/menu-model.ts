import { signal, type ReadonlySignal } from "@preact/signals";
import {
  PLATE_MAX_DISHES,
  type Dish,
  type MenuContent,
  type OrderedPlate,
} from "../../../shared/features/menu/dish.ts";
import { sumPlate } from "../../../shared/features/menu/sum-plate.ts";
import type { App } from "../../interface/app.ts";
import { dishName } from "./dish-words.ts";
import { formatValue } from "./format-value.ts";

/** What the panel shows just now. */
export type MenuPage =
  | { readonly name: "list" }
  | { readonly name: "dish"; readonly dish: Dish }
  | { readonly name: "compare"; readonly dishes: readonly [Dish, Dish] }
  | { readonly name: "plate" }
  | {
      readonly name: "ordered";
      readonly plate: OrderedPlate;
      /** Whether it has come just now, or is looked at again. */
      readonly isNew: boolean;
    };

/** The menu as one person holds it in their hands, and what can be done with it. */
export interface MenuModel {
  readonly status: ReadonlySignal<"opening" | "open" | "failed">;
  readonly content: ReadonlySignal<MenuContent | null>;
  readonly page: ReadonlySignal<MenuPage>;
  /** The dish chosen first for a comparison. */
  readonly comparing: ReadonlySignal<Dish | null>;
  /** What is on the plate and not ordered yet. */
  readonly plate: ReadonlySignal<readonly Dish[]>;
  readonly isOrdering: ReadonlySignal<boolean>;
  readonly lastPlate: ReadonlySignal<OrderedPlate | null>;
  /** The dish looked at last: where the list takes up again. */
  readonly lastLooked: ReadonlySignal<string | null>;
  open(): Promise<void>;
  look(dish: Dish): Promise<void>;
  /** Chooses the first dish, then the second; the same one again lets go of it. */
  compare(dish: Dish): Promise<void>;
  togglePlate(dish: Dish): void;
  showPlate(): void;
  order(): Promise<void>;
  showLastPlate(): void;
  back(): void;
}

/** Makes the model of one open menu panel. */
export function createMenuModel(app: App, station: string): MenuModel {
  const status = signal<"opening" | "open" | "failed">("opening");
  const content = signal<MenuContent | null>(null);
  const page = signal<MenuPage>({ name: "list" });
  const comparing = signal<Dish | null>(null);
  const plate = signal<readonly Dish[]>([]);
  const isOrdering = signal(false);
  const lastPlate = signal<OrderedPlate | null>(null);
  const lastLooked = signal<string | null>(null);

  /** The figures are here already and shown at once; a refusal takes the page back. */
  const show = (next: MenuPage): (() => void) => {
    page.value = next;
    return () => {
      if (page.value === next) page.value = { name: "list" };
    };
  };

  return {
    status,
    content,
    page,
    comparing,
    plate,
    isOrdering,
    lastPlate,
    lastLooked,

    async open() {
      status.value = "opening";
      const outcome = await app.request("menu.open", { station });
      if (outcome.ok) {
        const { lastPlate: last, ...menu } = outcome.reply;
        content.value = menu;
        lastPlate.value = last;
        status.value = "open";
      } else {
        status.value = "failed";
        app.sayRefusal(outcome);
      }
    },

    async look(dish) {
      lastLooked.value = dish.id;
      const takeBack = show({ name: "dish", dish });
      const outcome = await app.request("menu.view", {
        station,
        dish: dish.id,
      });
      if (outcome.ok) return;
      takeBack();
      app.sayRefusal(outcome);
    },

    async compare(dish) {
      const first = comparing.value;
      lastLooked.value = dish.id;
      if (first === null) {
        comparing.value = dish;
        page.value = { name: "list" };
        app.say(app.t("menu.compare-chosen", { dish: dishName(app, dish.id) }));
        return;
      }
      comparing.value = null;
      if (first.id === dish.id) return;
      const takeBack = show({ name: "compare", dishes: [first, dish] });
      const outcome = await app.request("menu.compare", {
        station,
        dishes: [first.id, dish.id],
      });
      if (outcome.ok) return;
      takeBack();
      app.sayRefusal(outcome);
    },

    togglePlate(dish) {
      const isOn = plate.value.includes(dish);
      if (!isOn && plate.value.length >= PLATE_MAX_DISHES) {
        app.say(app.t("menu.plate-full", { max: PLATE_MAX_DISHES }));
        return;
      }
      plate.value = isOn
        ? plate.value.filter((other) => other !== dish)
        : [...plate.value, dish];
      const { carbohydrateG } = sumPlate(plate.value);
      app.say(
        app.t(isOn ? "menu.removed" : "menu.added", {
          dish: dishName(app, dish.id),
          total: formatValue(app, "carbohydrateG", carbohydrateG),
        }),
      );
    },

    showPlate() {
      page.value = { name: "plate" };
    },

    async order() {
      const dishes = plate.value;
      if (isOrdering.value || dishes.length === 0) return;
      isOrdering.value = true;
      const outcome = await app.request("menu.order", {
        station,
        dishes: dishes.map(({ id }) => id),
      });
      isOrdering.value = false;
      if (!outcome.ok) {
        app.sayRefusal(outcome);
        return;
      }
      plate.value = [];
      lastPlate.value = outcome.reply;
      page.value = { name: "ordered", plate: outcome.reply, isNew: true };
    },

    showLastPlate() {
      const last = lastPlate.value;
      if (last === null) return;
      page.value = { name: "ordered", plate: last, isNew: false };
    },

    back() {
      page.value = { name: "list" };
    },
  };
}
