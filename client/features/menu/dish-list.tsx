import { X } from "lucide";
import type { VNode } from "preact";
import {
  COURSES,
  PLATE_MAX_DISHES,
  type MenuContent,
} from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { DishCard } from "./dish-card.tsx";
import { dishName } from "./dish-words.ts";
import { LastPlateLine } from "./last-plate-line.tsx";
import type { MenuModel } from "./menu-model.ts";

/** All dishes, course by course. */
export function DishList(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly content: MenuContent;
}): VNode {
  const { app, model, content } = props;
  const first = model.comparing.value;
  const last = model.lastPlate.value;
  return (
    <>
      <p>{app.t("menu.intro", { max: PLATE_MAX_DISHES })}</p>
      {last !== null && <LastPlateLine app={app} model={model} plate={last} />}
      {first !== null && (
        <div class="menu-hint">
          <p>
            {app.t("menu.compare-chosen", { dish: dishName(app, first.id) })}
          </p>
          <Button
            icon={X}
            label={app.t("menu.compare-stop")}
            onPress={() => runAction(app, () => model.compare(first))}
          />
        </div>
      )}
      {COURSES.map((course) => {
        const dishes = content.dishes.filter((dish) => dish.course === course);
        return dishes.length === 0 ? null : (
          <section key={course}>
            <h3>{app.t(`menu.course.${course}`)}</h3>
            <ul class="menu-dishes">
              {dishes.map((dish) => (
                <DishCard key={dish.id} app={app} model={model} dish={dish} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
