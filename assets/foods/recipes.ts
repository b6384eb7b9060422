import type { Course, Kitchen } from "../../shared/features/menu/dish.ts";

/** A dish as the kitchen would write it down: foods by their USDA number, in grams as eaten. */
export interface Recipe {
  readonly id: string;
  readonly course: Course;
  readonly kitchen?: Kitchen;
  readonly foods: readonly (readonly [ndbNo: string, grams: number])[];
}

/**
 * The twelve dishes. The portions are our own, sized as a plate in a restaurant;
 * single pieces (a tortilla, an egg, a roti) weigh what USDA's measure says.
 * Pairs invite a comparison: fried and roast, a full and a half bowl of rice,
 * sweet and plain tea.
 */
export const RECIPES: readonly Recipe[] = [
  {
    id: "fried-chicken",
    course: "main",
    kitchen: "southern",
    foods: [
      ["05059", 140], // fried chicken breast
      ["11657", 210], // mashed potatoes
      ["21127", 95], // coleslaw
      ["18024", 65], // cornbread
    ],
  },
  {
    id: "roast-chicken",
    course: "main",
    kitchen: "southern",
    foods: [
      ["05064", 130], // roast chicken breast
      ["11162", 150], // collard greens
      ["16063", 130], // black-eyed peas
      ["11282", 25], // onion
      ["04582", 7], // canola oil
    ],
  },
  {
    id: "fish-tacos",
    course: "main",
    kitchen: "mexican",
    foods: [
      ["15262", 100], // tilapia

      ["18363", 72], // corn tortillas

      ["11109", 60], // cabbage

      ["09037", 50], // avocado

      ["27047", 45], // green salsa

      ["11165", 4], // cilantro

      ["09159", 15], // lime

      ["04582", 5], // canola oil
    ],
  },
  {
    id: "bibimbap",
    course: "main",
    kitchen: "korean",
    foods: [
      ["20053", 210], // white rice

      ["13070", 70], // beef

      ["11458", 60], // cooked spinach

      ["11043", 50], // bean sprouts

      ["11124", 40], // carrot

      ["11238", 30], // shiitake mushrooms

      ["01129", 50], // boiled egg

      ["11118", 50], // kimchi

      ["04058", 7], // sesame oil

      ["16123", 12], // soy sauce

      ["12023", 2], // sesame seeds
    ],
  },
  {
    id: "bibimbap-half-rice",
    course: "main",
    kitchen: "korean",
    foods: [
      ["20053", 105], // white rice

      ["13070", 70], // beef

      ["11458", 90], // cooked spinach

      ["11043", 80], // bean sprouts

      ["11124", 40], // carrot

      ["11205", 60], // cucumber

      ["11238", 30], // shiitake mushrooms

      ["01129", 50], // boiled egg

      ["11118", 50], // kimchi

      ["04058", 7], // sesame oil

      ["16123", 12], // soy sauce

      ["12023", 2], // sesame seeds
    ],
  },
  {
    id: "salmon-bulgur",
    course: "main",
    kitchen: "mediterranean",
    foods: [
      ["15209", 120], // salmon

      ["20013", 150], // bulgur wheat

      ["11529", 80], // tomato

      ["11205", 70], // cucumber

      ["01019", 20], // feta cheese

      ["09193", 15], // black olives

      ["04053", 10], // olive oil

      ["09150", 10], // lemon
    ],
  },
  {
    id: "chickpea-curry",
    course: "main",
    kitchen: "indian",
    foods: [
      ["16057", 130], // chickpeas

      ["11530", 100], // cooked tomato

      ["11458", 60], // cooked spinach

      ["11282", 50], // onion

      ["11216", 5], // ginger

      ["11215", 5], // garlic

      ["04582", 12], // canola oil

      ["01116", 60], // plain yogurt

      ["28285", 43], // whole wheat roti
    ],
  },
  {
    id: "tofu-vegetables",
    course: "main",
    kitchen: "vegetarian",
    foods: [
      ["16426", 150], // firm tofu

      ["20037", 150], // brown rice

      ["11091", 90], // broccoli

      ["11333", 60], // green pepper

      ["11124", 50], // carrot

      ["11216", 4], // ginger

      ["11215", 3], // garlic

      ["04582", 10], // canola oil

      ["16123", 12], // soy sauce
    ],
  },
  {
    id: "apple-pie",
    course: "dessert",
    kitchen: "southern",
    foods: [
      ["18301", 125], // apple pie
      ["19095", 66], // vanilla ice cream
    ],
  },
  {
    id: "berries-yogurt",
    course: "dessert",
    foods: [
      ["01256", 120], // Greek yogurt
      ["09316", 100], // strawberries
      ["09050", 74], // blueberries
      ["12061", 10], // almonds
    ],
  },
  {
    id: "sweet-tea",
    course: "drink",
    kitchen: "southern",
    foods: [
      ["14355", 355], // black tea
      ["19335", 25.2], // sugar
    ],
  },
  {
    id: "lemon-tea",
    course: "drink",
    foods: [
      ["14355", 355], // black tea
      ["09150", 10], // lemon
    ],
  },
];
