/** Letters of other scripts, and signs, that look like a Latin one; after lower-casing and taking marks off. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  ѕ: "s",
  і: "l",
  ї: "l",
  ј: "j",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  ԁ: "d",
  һ: "h",
  ԛ: "q",
  ԝ: "w",
  ӏ: "l",
  г: "r",
  п: "n",
  // Greek
  α: "a",
  β: "b",
  γ: "y",
  ε: "e",
  η: "n",
  ι: "l",
  κ: "k",
  μ: "m",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  ζ: "z",
  // Armenian, Cherokee in small capitals and other Latin letters
  ո: "n",
  ս: "u",
  օ: "o",
  ց: "g",
  հ: "h",
  ա: "w",
  ı: "l",
  ɑ: "a",
  ɡ: "g",
  ɩ: "l",
  ʟ: "l",
  ʀ: "r",
  ɴ: "n",
  ɪ: "l",
  ᴀ: "a",
  ᴇ: "e",
  ᴏ: "o",
  ꜱ: "s",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "b",
  // Figures and signs
  i: "l",
  "1": "l",
  "|": "l",
  "!": "l",
  "0": "o",
  "3": "e",
  "4": "a",
  "@": "a",
  "5": "s",
  $: "s",
  "7": "t",
  "8": "b",
  "9": "g",
};

/**
 * What is left of a name when everything that looks alike is made the same: two names with one skeleton
 * can't be told apart at a glance. A small table in the manner of Unicode TR39, for the scripts that hold
 * doubles of Latin letters.
 */
export function makeSkeleton(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = Array.from(
    plain,
    (character) => LOOKS_LIKE[character] ?? character,
  ).join("");
  return letters
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}
