import type { VNode } from "preact";
import type { Dish, Ingredient } from "../../../shared/features/menu/dish.ts";
import { foodColour } from "./food-colours.ts";

const CENTRE = 60;
const FOOD_RADIUS = 45;
/** Less than this is in the dish but not to be seen on the plate: oil, garlic, seeds. */
const SEEN_FROM_G = 9;

const point = (turn: number, radius: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI;
  const x = CENTRE + radius * Math.cos(angle);
  const y = CENTRE + radius * Math.sin(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** A slice of the plate between two parts of a full turn. */
function slicePath(from: number, to: number): string {
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M${CENTRE} ${CENTRE}L${point(from, FOOD_RADIUS)}A${FOOD_RADIUS} ${FOOD_RADIUS} 0 ${isLarge} 1 ${point(to, FOOD_RADIUS)}Z`;
}

function Slices({ foods }: { foods: readonly Ingredient[] }): VNode {
  const seen = foods.filter((food) => food.grams >= SEEN_FROM_G);
  const total = seen.reduce((sum, food) => sum + food.grams, 0);
  let from = 0;
  return (
    <g stroke="#fff" stroke-width="1.5" stroke-linejoin="round">
      {seen.map((food) => {
        const start = from;
        from += food.grams / total;
        const fill = foodColour(food.ndbNo);
        return seen.length === 1 ? (
          <circle cx={CENTRE} cy={CENTRE} r={FOOD_RADIUS} fill={fill} />
        ) : (
          <path key={food.ndbNo} d={slicePath(start, from)} fill={fill} />
        );
      })}
    </g>
  );
}

const Plate = ({ foods }: { foods: readonly Ingredient[] }): VNode => (
  <>
    <circle cx="60" cy="62" r="56" fill="#0001" />
    <circle cx="60" cy="60" r="56" fill="#fdfcf8" stroke="#cfc6b4" />
    <circle cx="60" cy="60" r="48" fill="#efe6d3" stroke="#ddd0b6" />
    <Slices foods={foods} />
  </>
);

const Glass = ({ foods }: { foods: readonly Ingredient[] }): VNode => (
  <>
    <ellipse cx="60" cy="112" rx="26" ry="4" fill="#0002" />
    <path d="M36 12h48l-6 98H42z" fill="#eef5f6" stroke="#b9c9cc" />
    <path d="M38 30h44l-5 77H43z" fill={foodColour(foods[0]?.ndbNo ?? "")} />
    <path d="M47 40l13-4 4 12-13 4zM62 58l13 2-2 12-13-2z" fill="#fff7" />
    {foods.slice(1).map((food) => (
      <circle
        key={food.ndbNo}
        cx="82"
        cy="18"
        r="11"
        fill={foodColour(food.ndbNo)}
        stroke="#cfc6b4"
      />
    ))}
  </>
);

/**
 * A dish as it stands on the table, each food as large as its share of the
 * grams. Without `label` it is an ornament that screen readers pass over.
 */
export function PlatePicture(props: {
  readonly dish: Dish;
  readonly label?: string;
}): VNode {
  const { dish, label } = props;
  const Shape = dish.course === "drink" ? Glass : Plate;
  return (
    <svg
      class="plate-picture"
      viewBox="0 0 120 120"
      focusable="false"
      {...(label === undefined
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": label })}
    >
      <Shape foods={dish.ingredients} />
    </svg>
  );
}
