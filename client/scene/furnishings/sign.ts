import { effect } from "@preact/signals";
import {
  BookOpen,
  Cross,
  Dumbbell,
  Flower2,
  GraduationCap,
  ShoppingBasket,
  UsersRound,
  Utensils,
  Waves,
  type IconNode,
} from "lucide";
import { MeshBasicMaterial, type Mesh, type Texture } from "three";
import type { SignIcon } from "../../../shared/places/place.ts";
import type { App } from "../../interface/app.ts";
import { addHaze, type Haze } from "../materials/haze.ts";
import type { Surface } from "../places/island-file.ts";
import { awaitFont, createCanvasPicture, fitType } from "./canvas-picture.ts";
import { iconPath } from "./icon-path.ts";
import { createPictureMesh } from "./place-surface.ts";

const HEIGHT_PX = 192;
/** Dark enough that letters keep 4.5 to 1 through the haze across the plaza; `npm run pictures` samples it. */
const FIELDS: Readonly<Record<string, string>> = {
  terracotta: "#96371F",
  blue: "#285680",
  teal: "#1C6049",
  navy: "#223F5E",
  sage: "#395540",
};
const LETTERS = "#FFFAEE";
/** As large as the border lets them be: they are read from across the plaza. */
const LETTERS_PX = 128;
const ICON_PX = 120;
const ICONS: Readonly<Record<SignIcon, IconNode>> = {
  fork: Utensils,
  cross: Cross,
  book: BookOpen,
  people: UsersRound,
  school: GraduationCap,
  basket: ShoppingBasket,
  dumbbell: Dumbbell,
  flower: Flower2,
  waves: Waves,
};
/** Less than what stands beside it, or its letters would pale before they are too small. */
const SIGN_HAZE: Haze = { startsM: 24, scaleM: 190, most: 0.6 };
/** Letters far off are taken from a larger copy of the picture than smooth walls would be. */
const SHARP_MAP = "diffuseColor *= texture2D(map, vMapUv, -0.7);";
/** A sign takes the colour of the evening light, or it would seem to glow. */
const SUNLIT = "#FFF6EA";

/** The sign over a door: an icon, then the place's name in the person's language. */
export class Sign {
  readonly mesh: Mesh;
  readonly #stop: () => void;

  constructor(app: App, surface: Surface) {
    const widthPx = Math.round((HEIGHT_PX * surface.widthM) / surface.heightM);
    const { context, texture } = createCanvasPicture(widthPx, HEIGHT_PX);
    this.mesh = createPictureMesh(surface, texture, createSignPaint(texture));
    this.#stop = effect(() => {
      const word = app.t(`place.${surface.place}.name`);
      void awaitFont(word).then(() => {
        drawSign(context, word, surface, widthPx);
        texture.needsUpdate = true;
      });
    });
  }

  dispose(): void {
    this.#stop();
  }
}

function createSignPaint(map: Texture): MeshBasicMaterial {
  const paint = new MeshBasicMaterial({ map, color: SUNLIT });
  paint.onBeforeCompile = (shader) => {
    addHaze(shader, SIGN_HAZE);
    shader.fragmentShader = shader.fragmentShader.replace(
      "#include <map_fragment>",
      SHARP_MAP,
    );
  };
  return paint;
}

function drawSign(
  context: CanvasRenderingContext2D,
  word: string,
  { icon, accent }: Surface,
  widthPx: number,
): void {
  context.fillStyle = FIELDS[accent ?? "navy"] ?? LETTERS;
  context.fillRect(0, 0, widthPx, HEIGHT_PX);
  context.strokeStyle = "#F6E8CC";
  context.lineWidth = 6;
  context.strokeRect(12, 12, widthPx - 24, HEIGHT_PX - 24);
  context.fillStyle = LETTERS;
  context.strokeStyle = LETTERS;
  const symbol = ICONS[(icon ?? "") as SignIcon] as IconNode | undefined;
  const iconPx = symbol ? ICON_PX : 0;
  const gapPx = symbol ? 26 : 0;
  const mostPx = widthPx - iconPx - gapPx - 80;
  context.textBaseline = "middle";
  context.textAlign = "left";
  const wordPx = fitType(context, word, LETTERS_PX, mostPx);
  const startPx = (widthPx - iconPx - gapPx - wordPx) / 2;
  if (symbol) {
    context.save();
    context.translate(startPx, (HEIGHT_PX - iconPx) / 2);
    context.scale(iconPx / 24, iconPx / 24);
    context.lineWidth = 2.3;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(iconPath(symbol));
    context.restore();
  }
  context.fillText(word, startPx + iconPx + gapPx, HEIGHT_PX / 2 + 6);
}
