import type { Recipe } from "../../../shared/features/look/recipe.ts";
import { addPump, addSensor } from "./aids/devices.ts";
import { addStaffKit } from "./aids/staff-kit.ts";
import { addCane, addWalker } from "./aids/walker-and-cane.ts";
import { addTray } from "./aids/tray.ts";
import { addWheelchair } from "./aids/wheelchair.ts";
import type { Level } from "./figure/figure.ts";
import { enlargeHead } from "./figure/head-scale.ts";
import { beginSculpt, type Sculpt } from "./figure/sculpt.ts";
import { packJoints } from "./figure/skeleton.ts";
import { packMesh, type AvatarGeometry } from "./geometry/avatar-geometry.ts";
import { add, clamp } from "./geometry/vector.ts";
import { addCap, addSunHat, addTurban } from "./hair/hats.ts";
import { addHijab } from "./hair/hijab.ts";
import { addBeanie, addKippah, addScarf } from "./hair/soft-covers.ts";
import { addHair } from "./hair/styles.ts";
import { addAgeLines } from "./head/age-lines.ts";
import { addBeard } from "./head/beard.ts";
import { addBrowsAndEars } from "./head/brows-and-ears.ts";
import { addEyes } from "./head/eyes.ts";
import { addGlasses } from "./head/glasses.ts";
import { addMouth } from "./head/mouth.ts";
import { addSkull } from "./head/skull.ts";
import { addArms } from "./parts/arms.ts";
import { addCollar } from "./parts/collars.ts";
import { measureLap } from "./parts/lap.ts";
import { addLegs } from "./parts/legs.ts";
import { addTop } from "./parts/top.ts";

const COVERS = {
  hijab: addHijab,
  turban: addTurban,
  cap: addCap,
  "sun-hat": addSunHat,
  scarf: addScarf,
  beanie: addBeanie,
  kippah: addKippah,
} as const;

function addHead(sculpt: Sculpt): void {
  addSkull(sculpt);
  addEyes(sculpt);
  addBrowsAndEars(sculpt);
  addAgeLines(sculpt);
  addMouth(sculpt);
  addBeard(sculpt);
  addGlasses(sculpt);
  const { cover } = sculpt.figure.recipe;
  if (cover) COVERS[cover](sculpt);
  else addHair(sculpt);
}

function addThings(sculpt: Sculpt): void {
  const { figure } = sculpt;
  addStaffKit(sculpt);
  addTray(sculpt);
  if (figure.sensor && sculpt.level < 2) addSensor(sculpt, figure.sensor);
  if (figure.recipe.pump && sculpt.level < 2) addPump(sculpt);
  if (figure.recipe.aid === "wheelchair") addWheelchair(sculpt);
  if (figure.recipe.aid === "walker") addWalker(sculpt);
  if (figure.recipe.aid === "cane") addCane(sculpt);
}

/** How far the sky is looked for; nearer skin or cloth darkens a point. */
const SKY_M = 0.055;
const DARKEST = 0.72;
/** The most triangles a level may have, whatever a person wears and carries. */
export const TRIANGLE_CAPS = [5000, 2400, 1250] as const;
/** For the few who wear and carry too much: each next one spends fewer segments on everything. */
const COARSER = [0.9, 0.8, 0.7, 0.6, 0.5] as const;

function sculptWith(
  recipe: Recipe,
  level: Level,
  fineness: number,
): AvatarGeometry {
  const sculpt = beginSculpt(recipe, level, fineness);
  addTop(sculpt);
  addCollar(sculpt);
  addArms(sculpt);
  addLegs(sculpt);
  addThings(sculpt);
  const firstOfHead = sculpt.mesh.vertexCount;
  addHead(sculpt);
  const bodyField = sculpt.fields.everything;
  enlargeHead(sculpt.mesh, firstOfHead, sculpt.joints);
  return packMesh(
    sculpt.mesh,
    packJoints(sculpt.joints),
    measureLap(sculpt),
    (p, normal) => {
      const free = bodyField(add(p, normal, SKY_M)) / SKY_M;
      return DARKEST + (1 - DARKEST) * clamp(free);
    },
  );
}

/**
 * Makes a person from a recipe at one of three levels of detail: about 4,400, 1,900 and 800
 * triangles, never more than `TRIANGLE_CAPS`. Pure: the same recipe gives the same bytes.
 */
export function generateAvatar(recipe: Recipe, level: Level): AvatarGeometry {
  let geometry = sculptWith(recipe, level, 1);
  for (const fineness of COARSER) {
    if (geometry.index.length / 3 <= TRIANGLE_CAPS[level]) break;
    geometry = sculptWith(recipe, level, fineness);
  }
  return geometry;
}
