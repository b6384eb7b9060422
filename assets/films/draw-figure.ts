import type { SKRSContext2D } from "@napi-rs/canvas";
import type { FigurePose } from "./figure-pose.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Who is drawn; lengths are pixels, `y` is the floor. */
export interface Figure {
  readonly x: number;
  readonly y: number;
  readonly isSeated: boolean;
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  readonly trousers: string;
}

const HIP_PX = 108;
const SEAT_PX = 62;
const TRUNK_PX = 84;
const SHOULDER_PX = 30;
const UPPER_ARM_PX = 40;
const FOREARM_PX = 38;
const HEAD_PX = 23;

function line(
  context: SKRSContext2D,
  colour: string,
  widthPx: number,
  ...points: readonly Point[]
): void {
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  context.stroke();
}

function drawLegs(context: SKRSContext2D, who: Figure, pose: FigurePose): void {
  for (const [side, up] of [
    [-1, pose.rightUp],
    [1, pose.leftUp],
  ] as const) {
    const hip = {
      x: who.x + side * 15,
      y: who.y - (who.isSeated ? SEAT_PX : HIP_PX),
    };
    const lift = up * (who.isSeated ? 16 : 34);
    const foot = { x: who.x + side * 22, y: who.y - 6 - lift };
    const knee = {
      x: who.x + side * (who.isSeated ? 26 : 19),
      y: who.isSeated ? who.y - 50 - lift : (hip.y + foot.y) / 2 + lift * 0.15,
    };
    line(context, who.trousers, 21, hip, knee, { x: foot.x, y: foot.y - 6 });
    line(context, "#3C332D", 14, foot, { x: foot.x + side * 9, y: foot.y + 1 });
  }
}

function drawArm(
  context: SKRSContext2D,
  who: Figure,
  pose: FigurePose,
  side: -1 | 1,
  shoulder: Point,
): void {
  const deg = side === 1 ? pose.leftDeg : pose.rightDeg;
  const angle = (deg * Math.PI) / 180;
  const along = (from: Point, lengthPx: number, bend: number): Point => ({
    x: from.x + side * Math.cos(angle + bend) * lengthPx * pose.reach,
    y: from.y - Math.sin(angle + bend) * lengthPx,
  });
  const elbow = pose.handsAtChest
    ? { x: shoulder.x + side * 16, y: shoulder.y + 34 }
    : along(shoulder, UPPER_ARM_PX, 0);
  const hand = pose.handsAtChest
    ? { x: shoulder.x - side * 22, y: shoulder.y + 26 }
    : along(elbow, FOREARM_PX, 0.08);
  line(context, who.shirt, 17, shoulder, elbow);
  line(context, who.skin, 13, elbow, hand);
}

/** Draws somebody from the front, standing or on a chair. */
export function drawFigure(
  context: SKRSContext2D,
  who: Figure,
  pose: FigurePose,
): void {
  const hipY = who.y - (who.isSeated ? SEAT_PX : HIP_PX);
  if (who.isSeated) {
    line(
      context,
      "#3E7CA6",
      16,
      { x: who.x - 38, y: hipY + 14 },
      { x: who.x + 38, y: hipY + 14 },
    );
    for (const side of [-1, 1])
      line(
        context,
        "#B98350",
        7,
        { x: who.x + side * 38, y: hipY + 14 },
        { x: who.x + side * 40, y: who.y },
      );
  }
  drawLegs(context, who, pose);
  context.save();
  context.translate(who.x, hipY);
  context.rotate((-pose.leanDeg * Math.PI) / 180);
  const top = -TRUNK_PX;
  const half = SHOULDER_PX * (1 - 0.35 * Math.abs(pose.turn));
  const aside = pose.turn * 7;
  const local = { ...who, x: 0, y: 0 };
  line(context, who.shirt, 46, { x: 0, y: -6 }, { x: aside, y: top + 20 });
  line(
    context,
    who.shirt,
    20,
    { x: aside - half + 4, y: top + 10 },
    { x: aside + half - 4, y: top + 10 },
  );
  line(context, who.skin, 13, { x: aside, y: top }, { x: aside, y: top - 14 });
  drawHead(context, who, { x: aside + pose.turn * 5, y: top - 30 }, pose.turn);
  for (const side of [-1, 1] as const)
    drawArm(context, local, pose, side, {
      x: aside + side * half,
      y: top + 10 - pose.shrug * 9,
    });
  context.restore();
}

function drawHead(
  context: SKRSContext2D,
  who: Figure,
  at: Point,
  turn: number,
): void {
  const disc = (
    colour: string,
    x: number,
    y: number,
    radiusPx: number,
  ): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radiusPx, 0, 2 * Math.PI);
    context.fill();
  };
  disc(who.hair, at.x - turn * 3, at.y - 4, HEAD_PX + 2);
  disc(who.skin, at.x + turn * 3, at.y + 3, HEAD_PX - 3);
  for (const side of [-1, 1])
    disc("#3C332D", at.x + side * 7 + turn * 9, at.y + 1, 2.4);
  context.strokeStyle = "#8A4B33";
  context.lineWidth = 2.4;
  context.beginPath();
  context.arc(at.x + turn * 9, at.y + 6, 7, 0.25 * Math.PI, 0.75 * Math.PI);
  context.stroke();
}
