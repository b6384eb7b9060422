import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { formatFigure } from "./format-figure.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 240;
const EDGE = { top: 16, right: 20, bottom: 44, left: 60 };
/** Room that the number of a month needs. */
const TICK_PX = 34;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

type Point = readonly [month: number, share: number];

/** The share who came, month by month: a line, and the same as a table. */
export function RetentionPlot(props: {
  readonly words: Words;
  readonly byMonth: Readonly<Record<string, number | null>>;
}): VNode {
  const { words, byMonth } = props;
  const { t } = words;
  const points = Object.entries(byMonth).flatMap(([month, share]): Point[] =>
    share === null ? [] : [[Number(month), share]],
  );
  if (points.length === 0) return <p>{t("research.no-plot")}</p>;
  const tell = (share: number): string => formatFigure(share, "share", words);
  return (
    <>
      <Curve words={words} points={points} />
      <details>
        <summary>{t("research.as-table")}</summary>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("research.month")}</th>
              <th scope="col">{t("research.share-came")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(([month, share]) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{tell(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Curve(props: {
  readonly words: Words;
  readonly points: readonly Point[];
}): VNode {
  const { words, points } = props;
  const [box, width] = useWidth(640);
  const inner = width - EDGE.left - EDGE.right;
  const last = points.at(-1)?.[0] ?? 1;
  const x = (month: number): number =>
    last === 1
      ? EDGE.left + inner / 2
      : EDGE.left + ((month - 1) / (last - 1)) * inner;
  const y = (share: number): number =>
    HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
  const every = Math.max(1, Math.ceil((points.length * TICK_PX) / inner));
  const line = points.map(([month, share]) => `${x(month)},${y(share)}`);
  return (
    <div ref={box} class="plot">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={words.t("research.retention-about")}
      >
        {LEVELS.map((level) => (
          <g key={level}>
            <line
              class="plot-grid"
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y(level)}
              y2={y(level)}
            />
            <text class="plot-text end" x={EDGE.left - 10} y={y(level) + 5}>
              {formatFigure(level, "share", words)}
            </text>
          </g>
        ))}
        <polyline class="plot-line" points={line.join(" ")} />
        {points.map(([month, share], index) => (
          <g key={month}>
            <circle class="plot-dot" cx={x(month)} cy={y(share)} r="5" />
            {index % every === 0 && (
              <text
                class="plot-text middle"
                x={x(month)}
                y={HEIGHT - EDGE.bottom + 20}
              >
                {month}
              </text>
            )}
          </g>
        ))}
        <text class="plot-text middle" x={EDGE.left + inner / 2} y={HEIGHT - 4}>
          {words.t("research.month")}
        </text>
      </svg>
    </div>
  );
}
