import { Download } from "lucide";
import type { VNode } from "preact";
import { Icon } from "../../interface/icon.tsx";
import type { Words } from "../../interface/words.ts";
import { formatSize } from "./format-figure.ts";
import type { ShownExport } from "./research-page.ts";

/** One export: how far it is, or where to fetch it. */
export function ExportRow(props: {
  readonly words: Words;
  readonly shown: ShownExport;
  readonly onCancel: () => void;
}): VNode {
  const { words, shown } = props;
  const { t } = words;
  const language = words.language.value;
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const isUnderway = shown.state === "waiting" || shown.state === "running";
  const name = t("research.export-from", { when: date.format(shown.askedAt) });
  return (
    <li class="row">
      <div class="row-text">
        <strong>{name}</strong>
        <span class="faint" role="status">
          {shown.state === "running"
            ? t("research.export-running", {
                read: number.format(shown.rowsRead),
                total: number.format(shown.rowsTotal),
              })
            : t(`research.export-${shown.state}`)}
        </span>
        {isUnderway && (
          <progress
            aria-label={name}
            max={Math.max(1, shown.rowsTotal)}
            value={shown.rowsRead}
          />
        )}
        {shown.state === "done" && (
          <>
            <span class="faint">
              {t("research.export-until", {
                size: formatSize(shown.bytes ?? 0, language),
                when: date.format(shown.expiresAt ?? 0),
              })}
            </span>
            <code class="hash">SHA-256 {shown.sha256}</code>
          </>
        )}
      </div>
      {isUnderway && (
        <button type="button" class="button" onClick={props.onCancel}>
          {t("research.export-cancel")}
        </button>
      )}
      {shown.state === "done" && (
        <a class="button" href={`/files/exports/${shown.id}`} download>
          <Icon node={Download} />
          <span>{t("research.export-get")}</span>
        </a>
      )}
    </li>
  );
}
