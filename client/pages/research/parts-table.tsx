import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { formatFigure } from "./format-figure.ts";
import type { ShownMetric } from "./research-page.ts";

/** What a figure is parted by on the page, and the unit of its parts; all else is in the export. */
const PARTED = {
  Z1: { by: "byPlace", unit: "share" },
  Z2: { by: "byPlace", unit: "share" },
  M1: { by: "byMonth", unit: "visits" },
  M3: { by: "bySection", unit: "share" },
  A3: { by: "bySeries", unit: "share" },
  C1: { by: "byKind", unit: "participants" },
  C3: { by: "byKind", unit: "participants" },
} as const;
type Parting = (typeof PARTED)[keyof typeof PARTED];

const isParted = (id: string): id is keyof typeof PARTED =>
  Object.hasOwn(PARTED, id);

/** The parts of a figure, such as its places or months. */
export function PartsTable(props: {
  readonly words: Words;
  readonly id: string;
  readonly metric: ShownMetric;
}): VNode | null {
  const { words, id, metric } = props;
  const { t } = words;
  if (!isParted(id)) return null;
  const { by, unit } = PARTED[id];
  const parts = Object.entries(metric[by] ?? {});
  if (parts.length === 0) return null;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{t(`research.${by}`)}</th>
          <th scope="col">{t("research.figure")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(([part, value]) => (
          <tr key={part}>
            <th scope="row">{namePart(by, part, words)}</th>
            <td>{formatFigure(value, unit, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Logs of other studies have places and kinds of their own: these are told as they are. */
function namePart(by: Parting["by"], part: string, { t }: Words): string {
  const key = by === "byPlace" ? `place.${part}.name` : `research.kind.${part}`;
  const name = by === "byPlace" || by === "byKind" ? t(key) : part;
  return name === key ? part : name;
}
