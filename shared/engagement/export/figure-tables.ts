import type { Metric, MetricFigures } from "../metrics/metric.ts";
import { type Cell, column, NO_VALUE, orElse, type Table } from "./table.ts";

export const CATALOGUE: Table<string> = {
  name: "catalogue",
  about: "Every item that the island offers to be handled; I2 is over these.",
  key: ["item"],
  refers: {},
  columns: { item: column("string", "Id of the item", (item) => item) },
};

interface FigureRow {
  readonly id: string;
  readonly metric: Metric;
  readonly population: "enrolled" | "ever-active";
  readonly figures: MetricFigures;
}

const figure = (
  meaning: string,
  read: (figures: MetricFigures) => number | null,
) =>
  column<FigureRow>("number", meaning, (row): Cell =>
    orElse(read(row.figures), NO_VALUE),
  );

export const METRICS: Table<FigureRow> = {
  name: "metrics",
  about:
    "Every metric, once over everybody enrolled and once over those who ever came (where messages are counted, also those who wrote any).",
  key: ["metric", "population"],
  refers: {},
  columns: {
    metric: column("string", "Id of the metric", (row) => row.id),
    population: column(
      "string",
      "enrolled or ever-active",
      (row) => row.population,
    ),
    label: column("string", "Its name", (row) => row.metric.label),
    unit: column("string", "Its unit", (row) => row.metric.unit),
    value: figure("The figure", ({ value }) => value),
    n: figure("Participants in the denominator", ({ n }) => n),
    numerator: figure("Numerator", ({ numerator }) => numerator),
    denominator: figure("Denominator", ({ denominator }) => denominator),
    mean: figure("Mean of the persons' own values", ({ mean }) => mean),
    sd: figure("Their standard deviation, with n - 1", ({ sd }) => sd),
    median: figure("Their median", ({ median }) => median),
    q1: figure("Their first quartile, type 7", ({ iqr }) => iqr[0]),
    q3: figure("Their third quartile, type 7", ({ iqr }) => iqr[1]),
  },
};

interface BreakdownRow {
  readonly id: string;
  readonly by: string;
  readonly key: string;
  readonly value: number | null;
}

export const BREAKDOWNS: Table<BreakdownRow> = {
  name: "breakdowns",
  about:
    "Metrics by participant, kind, place, class, date, study month, section and series.",
  key: ["metric", "by", "key"],
  refers: {},
  columns: {
    metric: column("string", "Id of the metric", (row) => row.id),
    by: column(
      "string",
      "participant, kind, place, class, day, month, section or series",
      (row) => row.by,
    ),
    key: column("string", "Which of them", (row) => row.key),
    value: column("number", "The figure", (row) => orElse(row.value, NO_VALUE)),
  },
};

type Metrics = Readonly<Record<string, Metric>>;

/** The rows of `metrics`. */
export function listFigureRows(metrics: Metrics): FigureRow[] {
  return Object.entries(metrics).flatMap(([id, metric]): FigureRow[] => [
    { id, metric, population: "enrolled", figures: metric },
    { id, metric, population: "ever-active", figures: metric.everActive },
  ]);
}

/** The rows of `breakdowns`. */
export function listBreakdownRows(metrics: Metrics): BreakdownRow[] {
  return Object.entries(metrics).flatMap(([id, metric]) =>
    (
      [
        ["participant", metric.byParticipant],
        ["kind", metric.byKind],
        ["place", metric.byPlace],
        ["class", metric.byClass],
        ["day", metric.byDay],
        ["month", metric.byMonth],
        ["section", metric.bySection],
        ["series", metric.bySeries],
      ] as const
    ).flatMap(([by, values]) =>
      Object.entries(values ?? {}).map(([key, value]) => ({
        id,
        by,
        key,
        value,
      })),
    ),
  );
}
