import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { formatRule } from "./format-figure.ts";
import type { ResearchReport } from "./research-page.ts";

/** By which rules, version and data the figures were made. */
export function RuleList(props: {
  readonly words: Words;
  readonly report: ResearchReport;
}): VNode {
  const { words, report } = props;
  const { t } = words;
  const language = words.language.value;
  const rows: readonly [string, string][] = [
    [t("research.version"), report.software],
    [
      t("research.rows"),
      new Intl.NumberFormat(language).format(report.data.events),
    ],
    ...Object.entries(report.parameters).map(
      ([key, value]): [string, string] => [
        t(`research.rule.${key}`),
        formatRule(key, value, language),
      ],
    ),
  ];
  return (
    <section class="card" aria-labelledby="rules">
      <h2 id="rules">{t("research.rules")}</h2>
      <p>{t("research.rules-about")}</p>
      <dl class="figure-rows">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t("research.hash")}
        <br />
        <code class="hash">{report.data.sha256}</code>
      </p>
    </section>
  );
}
