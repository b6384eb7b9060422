import "../interface/styles/rows.css";
import "./research/research.css";
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { ExportSection } from "./research/export-section.tsx";
import { FigureCard } from "./research/figure-card.tsx";
import { KindsPlot } from "./research/kinds-plot.tsx";
import { GROUPS, type ResearchReport } from "./research/research-page.ts";
import { type Counted, useResearch } from "./research/research-reading.ts";
import { RetentionPlot } from "./research/retention-plot.tsx";
import { RuleList } from "./research/rule-list.tsx";
import { WaitingCard } from "./research/waiting-card.tsx";
import { WhoseFigures } from "./research/whose-figures.tsx";

/** `/research`: every figure with its meaning, how it was made, and the data to take away. */
export function ResearchPage(props: {
  readonly words: Words;
  readonly role: Role;
}): VNode {
  const { words } = props;
  const { t } = words;
  const counted = useSignal<Counted>("participants");
  const { reading, hasSimulated, readAgain } = useResearch(counted);
  return (
    <PageFrame words={words} title={t("research.title")}>
      <p class="lead">{t("research.lead")}</p>
      <PageLinks words={words} role={props.role} />
      {hasSimulated && <WhoseFigures words={words} counted={counted} />}
      {reading.state === "loading" && (
        <WaitingCard
          words={words}
          done={reading.done}
          people={reading.people}
        />
      )}
      {reading.state === "refused" && (
        <section class="card" role="alert">
          <p>{t("research.failed")}</p>
          <p>{t(`refusal.${reading.code}`)}</p>
          <button type="button" class="button" onClick={readAgain}>
            {t("research.try-again")}
          </button>
        </section>
      )}
      {reading.state === "read" && (
        <>
          {reading.page.isDemonstration && (
            <p class="research-notice">{t("research.demonstration")}</p>
          )}
          {reading.page.report.metrics["L1"]?.n === 0 ? (
            <p>{t("research.empty")}</p>
          ) : (
            <Figures words={words} report={reading.page.report} />
          )}
          <ExportSection words={words} />
          <RuleList words={words} report={reading.page.report} />
        </>
      )}
    </PageFrame>
  );
}

function Figures(props: {
  readonly words: Words;
  readonly report: ResearchReport;
}): VNode {
  const { words, report } = props;
  const { t } = words;
  const { metrics } = report;
  return (
    <>
      <section class="card" aria-labelledby="retention">
        <h2 id="retention">{t("research.retention")}</h2>
        <p>{t("research.retention-about")}</p>
        <RetentionPlot words={words} byMonth={metrics["R1"]?.byMonth ?? {}} />
      </section>
      {Object.entries(GROUPS).map(([group, ids]) => (
        <section key={group} class="card" aria-labelledby={group}>
          <h2 id={group}>{t(`research.group.${group}`)}</h2>
          {ids.map((id) => {
            const metric = metrics[id];
            return (
              metric && (
                <FigureCard key={id} words={words} id={id} metric={metric} />
              )
            );
          })}
        </section>
      ))}
      <section class="card" aria-labelledby="kinds">
        <h2 id="kinds">{t("research.kinds")}</h2>
        <p>{t("research.kinds-about")}</p>
        <KindsPlot words={words} byKind={metrics["I4"]?.byKind ?? {}} />
      </section>
    </>
  );
}
