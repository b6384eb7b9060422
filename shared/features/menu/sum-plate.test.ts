import { expect, test } from "vitest";
import type { FoodValues } from "./dish.ts";
import { sumPlate } from "./sum-plate.ts";

const values = (
  carbohydrateG: number,
  fibreG: number | null = 0,
  rest: Partial<FoodValues> = {},
) => ({
  values: {
    carbohydrateG,
    energyKcal: 100,
    fibreG,
    sodiumMg: 10,
    proteinG: 0.1,
    fatG: 0.2,
    ...rest,
  },
});

test.each([
  { plate: [], carbohydrateG: 0, fibreG: 0, energyKcal: 0, sodiumMg: 0 },
  {
    plate: [values(81.6, 3.2)],
    carbohydrateG: 81.6,
    fibreG: 3.2,
    energyKcal: 100,
    sodiumMg: 10,
  },
  {
    plate: [values(0.1, 0.1), values(0.2, 0.2)],
    carbohydrateG: 0.3,
    fibreG: 0.3,
    energyKcal: 200,
    sodiumMg: 20,
  },
  {
    plate: [values(10, 5), values(20, null), values(30, 5)],
    carbohydrateG: 60,
    fibreG: null,
    energyKcal: 300,
    sodiumMg: 30,
  },
])("a plate of $plate.length adds up to $carbohydrateG g", (row) => {
  const { plate, ...expected } = row;
  expect(sumPlate(plate)).toMatchObject(expected);
});

test("protein and fat are added without the dust of binary fractions", () => {
  const plate = [values(1), values(1), values(1)];
  expect(sumPlate(plate)).toMatchObject({ proteinG: 0.3, fatG: 0.6 });
});
