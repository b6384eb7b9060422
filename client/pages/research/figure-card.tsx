import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { formatFigure } from "./format-figure.ts";
import { PartsTable } from "./parts-table.tsx";
import type { ShownMetric } from "./research-page.ts";

/** One figure with what it means beside it, and all that is known of it below. */
export function FigureCard(props: {
  readonly words: Words;
  readonly id: string;
  readonly metric: ShownMetric;
}): VNode {
  const { words, id, metric } = props;
  const { t } = words;
  const tell = (value: number | null): string =>
    formatFigure(value, metric.unit, words);
  const name = t(`research.${id}.name`);
  const [q1, q3] = metric.iqr;
  const rows: readonly [string, string][] = [
    [t("research.exact"), String(metric.value ?? t("research.no-value"))],
    [t("research.people"), String(metric.n)],
    [t("research.ever-active"), tell(metric.everActive.value)],
    [t("research.mean"), tell(metric.mean)],
    [t("research.sd"), tell(metric.sd)],
    [t("research.median"), tell(metric.median)],
    [t("research.quartiles"), `${tell(q1)} – ${tell(q3)}`],
    [t("research.numerator"), String(metric.numerator)],
    [t("research.denominator"), String(metric.denominator)],
  ];
  return (
    <article class="figure" data-metric={id}>
      <div class="figure-head">
        <h3>
          {name} <span class="mark">{id}</span>
        </h3>
        <p class="figure-value">{tell(metric.value)}</p>
      </div>
      <p class="figure-meaning">{t(`research.${id}.meaning`)}</p>
      <details>
        <summary>
          {t("research.more")}
          <span class="only-read"> {name}</span>
        </summary>
        <dl class="figure-rows">
          {rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <PartsTable words={words} id={id} metric={metric} />
      </details>
    </article>
  );
}
