import type { IconNode } from "lucide";

/** An icon as a path in its own 24 x 24 frame, to be stroked on a canvas. */
export function iconPath(icon: IconNode): Path2D {
  const path = new Path2D();
  for (const [tag, attributes] of icon) {
    const number = (name: string): number => Number(attributes[name] ?? 0);
    if (tag === "path") path.addPath(new Path2D(String(attributes["d"])));
    else if (tag === "circle") {
      path.moveTo(number("cx") + number("r"), number("cy"));
      path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
    } else if (tag === "rect")
      path.roundRect(
        number("x"),
        number("y"),
        number("width"),
        number("height"),
        number("rx"),
      );
    else if (tag === "line") {
      path.moveTo(number("x1"), number("y1"));
      path.lineTo(number("x2"), number("y2"));
    }
  }
  return path;
}
