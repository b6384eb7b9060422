import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Words } from "../../interface/words.ts";
import { ask, nothing, readPage } from "../coming-in/ask.ts";
import { ExportRow } from "./export-row.tsx";
import { exportList, type ShownExport } from "./research-page.ts";

const LOOK_MS = 1000;
const PATH = "/api/research/exports";

const isUnderway = ({ state }: ShownExport): boolean =>
  state === "waiting" || state === "running";

/** Asking for the data, watching it being made, fetching it. */
export function ExportSection({ words }: { readonly words: Words }): VNode {
  const { t } = words;
  const exports = useSignal<readonly ShownExport[] | null>(null);
  const problem = useSignal("");
  const read = (): void => {
    void readPage(PATH, exportList).then((answered) => {
      if (answered.ok) exports.value = answered.reply.exports;
      else problem.value = answered.code;
    });
  };
  useEffect(read, [exports]);
  const underway = exports.value?.some(isUnderway) ?? false;
  useEffect(() => {
    if (!underway) return undefined;
    const looking = setInterval(read, LOOK_MS);
    return () => {
      clearInterval(looking);
    };
  }, [underway]);
  const wish = async (path: string, body: object): Promise<void> => {
    problem.value = "";
    const answered = await ask(path, body, nothing);
    if (!answered.ok) problem.value = answered.code;
    read();
  };
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{t("research.export")}</h2>
      <p>{t("research.export-about")}</p>
      <button
        type="button"
        class="button primary"
        disabled={underway || exports.value === null}
        onClick={() => {
          void wish(PATH, { tier: "T1" });
        }}
      >
        {t("research.export-make")}
      </button>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      {exports.value?.length === 0 && (
        <p class="faint">{t("research.export-none")}</p>
      )}
      <ul class="rows">
        {exports.value?.map((each) => (
          <ExportRow
            key={each.id}
            words={words}
            shown={each}
            onCancel={() => {
              void wish(`${PATH}/cancel`, { id: each.id });
            }}
          />
        ))}
      </ul>
    </section>
  );
}
