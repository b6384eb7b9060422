import { describe, expect, it } from "vitest";
import { randomRecipe } from "../../../shared/features/look/random-recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import { BONES } from "./figure/skeleton.ts";
import { generateAvatar, TRIANGLE_CAPS } from "./generate-avatar.ts";
import type { AvatarGeometry } from "./geometry/avatar-geometry.ts";
import { createTestRandom } from "./test-random.ts";

const random = createTestRandom(7);
const everybody = [
  ...STARTING_LOOKS,
  ...Array.from({ length: 60 }, (_, i) => ({
    id: `random ${i}`,
    recipe: randomRecipe(random),
  })),
];
const LEVELS = [0, 1, 2] as const;

function weightSums({ weight }: AvatarGeometry): Set<number> {
  const sums = new Set<number>();
  for (let i = 0; i < weight.length; i += 4) {
    sums.add(weight.subarray(i, i + 4).reduce((sum, share) => sum + share, 0));
  }
  return sums;
}

describe.each(everybody)("the avatar of $id", ({ recipe }) => {
  const levels = LEVELS.map((level) => generateAvatar(recipe, level));

  it("stays within the triangles of each level and gets coarser", () => {
    const triangles = levels.map(({ index }) => index.length / 3);
    triangles.forEach((count, level) =>
      expect(count).toBeLessThanOrEqual(TRIANGLE_CAPS[level] ?? 0),
    );
    expect(triangles.toSorted((a, b) => b - a)).toEqual(triangles);
  });

  it.each(LEVELS)("is sound at level %i", (level) => {
    const avatar = levels[level];
    if (!avatar) throw new Error("no such level");
    const vertices = avatar.position.length / 3;
    expect(avatar.position.every(Number.isFinite)).toBe(true);
    expect(avatar.joints.every(Number.isFinite)).toBe(true);
    expect(avatar.joints).toHaveLength(BONES.length * 3);
    expect(avatar.bone.every((bone) => bone < BONES.length)).toBe(true);
    expect([...weightSums(avatar)]).toEqual([255]);
    expect(Math.max(...avatar.index)).toBeLessThan(vertices);
    expect(avatar.lapM).toBeGreaterThan(0.05);
    expect(avatar.lapM).toBeLessThan(0.35);
  });

  it("stands on the floor, neither above nor below", () => {
    const heights = Array.from(levels[0]?.position ?? []).filter(
      (_, i) => i % 3 === 1,
    );
    const lowest = heights.reduce((low, y) => Math.min(low, y), Infinity);
    const highest = heights.reduce((high, y) => Math.max(high, y), -Infinity);
    expect(Math.abs(lowest)).toBeLessThan(0.06);
    expect(highest).toBeGreaterThan(1.6);
    expect(highest).toBeLessThan(1.9);
  });
});

describe("generateAvatar", () => {
  it("gives the same bytes for the same recipe", () => {
    for (const { recipe } of STARTING_LOOKS.slice(0, 4)) {
      const again = structuredClone(recipe);
      expect(generateAvatar(again, 0)).toEqual(generateAvatar(recipe, 0));
    }
  });

  it("gives different bytes for different people", () => {
    const [ruth, linh] = ["ruth", "linh"].map(
      (id) => STARTING_LOOKS.find((look) => look.id === id)?.recipe,
    );
    if (!ruth || !linh) throw new Error("a starting look is missing");
    expect(generateAvatar(ruth, 2).position).not.toEqual(
      generateAvatar(linh, 2).position,
    );
  });

  it("keeps to the cap when a person wears and carries all there is", () => {
    const recipe = {
      ...(STARTING_LOOKS.find((look) => look.id === "walter")?.recipe ??
        STARTING_LOOKS[0]?.recipe),
      hair: "locs",
      glasses: "square",
      top: "cardigan",
      earrings: true,
      sensor: "left",
      pump: true,
      fat: 0.9,
    } as Parameters<typeof generateAvatar>[0];
    for (const level of LEVELS) {
      expect(
        generateAvatar(recipe, level).index.length / 3,
      ).toBeLessThanOrEqual(TRIANGLE_CAPS[level]);
    }
  });
});
