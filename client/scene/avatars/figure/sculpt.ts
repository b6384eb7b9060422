import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { gradient } from "../geometry/field.ts";
import { MeshBuilder, type PointNormal } from "../geometry/mesh-builder.ts";
import { smoothstep } from "../geometry/vector.ts";
import { buildBodyFields, type BodyFields } from "./body-field.ts";
import { resolveFigure, type Figure, type Level } from "./figure.ts";
import { placeJoints, type Joints } from "./skeleton.ts";
import { sideOf } from "./weights.ts";
import { createWrap, type Wrap } from "./wrap.ts";

/** What every part works with: who is made, on what body, into which mesh and how finely. */
export type Sculpt = {
  figure: Figure;
  joints: Joints;
  fields: BodyFields;
  wrap: Wrap;
  mesh: MeshBuilder;
  level: Level;
  /** Number of segments at this level, at least 5. */
  count: (atFull: number) => number;
  /** Rows at this level: all, three of four, or every third; the first and last always stay. */
  rows: (atFull: readonly number[]) => number[];
};

const SHARE_OF_SEGMENTS = [1, 0.56, 0.34] as const;

/** Starts on an empty mesh; `fineness` under 1 spends fewer segments than the level would. */
export function beginSculpt(
  recipe: Recipe,
  level: Level,
  fineness = 1,
): Sculpt {
  const figure = resolveFigure(recipe);
  const shoulderM = figure.curves > 0 ? -0.015 * figure.curves : 0.006;
  const joints = placeJoints(shoulderM + 0.006 * figure.muscle);
  const fields = buildBodyFields(figure, joints);
  return {
    figure,
    joints,
    fields,
    wrap: createWrap(fields),
    mesh: new MeshBuilder(),
    level,
    count: (atFull) =>
      Math.max(5, Math.round(atFull * SHARE_OF_SEGMENTS[level] * fineness)),
    rows: (atFull) =>
      atFull.filter(
        (_, i) =>
          i === 0 ||
          i === atFull.length - 1 ||
          level === 0 ||
          (level === 1 ? i % 4 !== 2 : i % 3 === 0),
      ),
  };
}

/**
 * Normals of sleeve and chest taken from the one field of both, so that light does not show
 * where the two meshes cross.
 */
export function shoulderNormal({ fields }: Sculpt): PointNormal {
  return (p) => {
    const share = smoothstep(1.13, 1.2, p[1]);
    return share > 0
      ? [gradient(fields.shoulder[sideOf(p)], p, 0.006), share]
      : null;
  };
}
