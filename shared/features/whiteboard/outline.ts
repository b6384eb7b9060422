import type { BoardMark, BoardPoint } from "./marks.ts";

const HEAD = 34;
/** Half the opening of an arrow's head. */
const HEAD_RAD = 0.45;

const go = ({ x, y }: BoardPoint): string => `${x} ${y}`;

/** The two ends of an arrow's head. */
function pointHead(from: BoardPoint, to: BoardPoint): BoardPoint[] {
  const back = Math.atan2(from.y - to.y, from.x - to.x);
  return [-HEAD_RAD, HEAD_RAD].map((turn) => ({
    x: Math.round(to.x + HEAD * Math.cos(back + turn)),
    y: Math.round(to.y + HEAD * Math.sin(back + turn)),
  }));
}

/** What is drawn of a shape or a stroke, as SVG path data; "" for a text. */
export function outline({ kind, points }: BoardMark): string {
  const [from, ...rest] = points;
  const to = rest.at(-1);
  if (!from || !to || kind === "text") return "";
  const way = `M ${go(from)} ${rest.map((point) => `L ${go(point)}`).join(" ")}`;
  switch (kind) {
    case "line":
    case "pen":
      return way;
    case "arrow": {
      const [one, other] = pointHead(from, to);
      return one && other
        ? `${way} M ${go(one)} L ${go(to)} L ${go(other)}`
        : way;
    }
    case "box":
      return `M ${go(from)} H ${to.x} V ${to.y} H ${from.x} Z`;
    case "circle": {
      const radii = `${Math.abs(to.x - from.x) / 2} ${Math.abs(to.y - from.y) / 2}`;
      const y = (from.y + to.y) / 2;
      return `M ${from.x} ${y} A ${radii} 0 1 1 ${to.x} ${y} A ${radii} 0 1 1 ${from.x} ${y}`;
    }
  }
}
