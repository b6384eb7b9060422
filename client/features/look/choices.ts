import {
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  SKIN_COLOURS,
} from "../../../shared/features/look/palettes.ts";
import {
  AIDS,
  type Recipe,
  TOPS,
} from "../../../shared/features/look/recipe.ts";
import type { StillPart } from "../../interface/look-preview.ts";

type Value = Recipe[keyof Recipe];

/** One thing to choose: its words, what it sets, and its colour where it is one. */
export interface Choice {
  /** Key of the word catalogue. */
  readonly words: string;
  readonly value: Value;
  readonly colour?: string;
}

/** Things of which one is chosen; named by `look.group.<key>`. */
export interface ChoiceGroup {
  readonly key: keyof Recipe;
  readonly choices: readonly Choice[];
  /** What stands where a recipe says nothing. */
  readonly usual?: number;
  /** What of a person tells its choices apart, where they are shapes. */
  readonly seenOn?: StillPart;
  /** Whether it shows on a person who looks like this; absent where it always does. */
  readonly when?: (recipe: Recipe) => boolean;
}

/** Groups shown together; named by `look.part.<id>`. */
export interface LookPart {
  readonly id: "body" | "face" | "hair" | "clothes" | "things";
  readonly groups: readonly ChoiceGroup[];
}

const word = (key: string, name: string | number | true): string =>
  `look.choice.${key}.${String(name)}`;

/** Measures, named by their place from least to most. */
const steps = (
  key: keyof Recipe,
  values: readonly number[],
  usual?: number,
): ChoiceGroup => ({
  key,
  choices: values.map((value, step) => ({ words: word(key, step), value })),
  ...(usual !== undefined && { usual }),
});

const names = (
  key: keyof Recipe,
  values: readonly string[],
  none = true,
): ChoiceGroup => ({
  key,
  choices: [
    ...(none ? [{ words: word(key, "none"), value: undefined }] : []),
    ...values.map((value) => ({
      words: word(key, value),
      value: value as Value,
    })),
  ],
});

const yesOrNo = (key: keyof Recipe): ChoiceGroup => ({
  key,
  choices: [
    { words: word(key, "none"), value: undefined },
    { words: word(key, true), value: true },
  ],
});

const colours = (
  key: keyof Recipe,
  palette: readonly string[],
): ChoiceGroup => ({
  key,
  choices: palette.map((colour, value) => ({
    words: word(key, value),
    value,
    colour,
  })),
});

/** Some of the colours of cloth, by their place in the palette. */
const cloths = (
  key: keyof Recipe,
  which: readonly number[],
  when?: (recipe: Recipe) => boolean,
): ChoiceGroup => ({
  key,
  choices: which.map((value) => ({
    words: `look.cloth.${value}`,
    value,
    colour: CLOTH_COLOURS[value] ?? "",
  })),
  ...(when && { when }),
});

const ALL = CLOTH_COLOURS.map((_, index) => index);
const DARK = [10, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25];
const isBareLegged = ({ top }: Recipe): boolean =>
  top === "dress" || top === "long-dress";
const THIRDS = [0.15, 0.5, 0.85];

const shown = (seenOn: StillPart, group: ChoiceGroup): ChoiceGroup => ({
  ...group,
  seenOn,
});

const lipstick: ChoiceGroup = {
  ...cloths("lipstick", [0, 1, 2, 3]),
  choices: [
    { words: word("lipstick", "none"), value: undefined },
    ...cloths("lipstick", [0, 1, 2, 3]).choices,
  ],
};

/** Everything one may choose, in the order of the maker. */
export const LOOK_PARTS: readonly LookPart[] = [
  {
    id: "body",
    groups: [
      colours("skin", SKIN_COLOURS),
      steps("height", [1.5, 1.6, 1.68, 1.78, 1.9]),
      steps("fat", [0.1, 0.25, 0.45, 0.7, 0.95]),
      steps("belly", [0.1, 0.5, 0.9], 0.3),
      steps("muscle", [0.15, 0.4, 0.8], 0.3),
      steps("curves", [0, 0.5, 1], 0),
      steps("stoop", [0, 0.4, 0.8], 0),
    ],
  },
  {
    id: "face",
    groups: [
      colours("eyes", EYE_COLOURS),
      steps("lines", [0, 0.3, 0.6, 0.9], 0),
      shown("head", names("beard", ["stubble", "moustache", "short", "full"])),
      steps("jaw", THIRDS, 0.5),
      steps("long", THIRDS, 0.3),
      steps("nose", THIRDS, 0.5),
      steps("broad", THIRDS, 0.5),
      steps("lips", THIRDS, 0.5),
      steps("lids", [0, 0.5, 1], 0),
      steps("tilt", [0, 0.5, 1], 0),
      lipstick,
    ],
  },
  {
    id: "hair",
    groups: [
      shown(
        "head",
        names(
          "hair",
          [
            "none",
            "balding",
            "buzz",
            "crop",
            "side",
            "bob",
            "long",
            "pony",
            "bun",
            "curls",
            "textured",
            "afro",
            "locs",
            "cornrows",
          ],
          false,
        ),
      ),
      colours("hairColour", HAIR_COLOURS),
      shown(
        "head",
        names("cover", [
          "hijab",
          "scarf",
          "turban",
          "kippah",
          "cap",
          "sun-hat",
          "beanie",
        ]),
      ),
      cloths("coverColour", ALL, ({ cover }) => cover !== undefined),
      shown("head", names("glasses", ["round", "square"])),
      cloths(
        "frame",
        [1, 5, 14, 20, 21, 26],
        ({ glasses }) => glasses !== undefined,
      ),
      yesOrNo("earrings"),
    ],
  },
  {
    id: "clothes",
    groups: [
      shown("chest", names("top", TOPS, false)),
      cloths("topColour", ALL),
      cloths("second", [0, 5, 8, 11, 13, 16, 20, 25, 26, 27]),
      {
        ...shown("legs", names("legs", ["shorts"])),
        when: (recipe) => !isBareLegged(recipe),
      },
      cloths("legsColour", DARK, (recipe) => recipe.top !== "dress"),
      cloths("shoes", [0, 13, 17, 20, 21, 22, 24, 27]),
    ],
  },
  {
    id: "things",
    groups: [
      shown("whole", names("aid", AIDS.toReversed())),
      shown("legs", names("prosthesis", ["left", "right"])),
      names("sensor", ["left", "right"]),
      yesOrNo("pump"),
    ],
  },
];
