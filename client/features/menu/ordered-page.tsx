import type { VNode } from "preact";
import type {
  MenuContent,
  OrderedPlate,
} from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { dishName } from "./dish-words.ts";
import { formatWhole } from "./format-value.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { PlatePicture } from "./plate-picture.tsx";
import { PlateTable } from "./plate-table.tsx";

/** The plate that was ordered, with the values as they were served. */
export function OrderedPage(props: {
  readonly app: App;
  readonly content: MenuContent;
  readonly plate: OrderedPlate;
  readonly isNew: boolean;
}): VNode {
  const { app, content, plate } = props;
  const when = new Intl.DateTimeFormat(app.language.value, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(plate.orderedAt);
  const names = plate.dishes.map(({ id }) => dishName(app, id));
  return (
    <article class="ordered-page">
      <PageHeading
        words={app.t(props.isNew ? "menu.ordered" : "menu.last-plate")}
      />
      <p class="faint">{app.t("menu.ordered-at", { when })}</p>
      <div class="ordered-pictures" role="img" aria-label={names.join(", ")}>
        {plate.dishes.map(({ id }) => {
          const dish = content.dishes.find((known) => known.id === id);
          return dish && <PlatePicture key={id} dish={dish} />;
        })}
      </div>
      <p class="plate-total">
        {app.t("menu.value.carbohydrateG")}{" "}
        <strong>
          {formatWhole(app, "carbohydrateG", plate.plate.carbohydrateG)}
        </strong>
      </p>
      <PlateTable app={app} dishes={plate.dishes} plate={plate.plate} />
    </article>
  );
}
