import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";

/** How often each kind of item was used: a table whose cells are bars, most first. */
export function KindsPlot(props: {
  readonly words: Words;
  readonly byKind: Readonly<Record<string, number | null>>;
}): VNode {
  const { words, byKind } = props;
  const { t } = words;
  const number = new Intl.NumberFormat(words.language.value);
  const rows = Object.entries(byKind)
    .map(([kind, count]) => ({ kind, count: count ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const most = rows[0]?.count ?? 0;
  if (most === 0) return <p>{t("research.no-plot")}</p>;
  return (
    <table class="bar-table">
      <thead>
        <tr>
          <th scope="col">{t("research.kind")}</th>
          <th scope="col">{t("research.times")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, count }) => (
          <tr key={kind}>
            <th scope="row">{t(`research.kind.${kind}`)}</th>
            <td>
              <span
                class="bar"
                style={{ inlineSize: `${(count / most) * 75}%` }}
              />
              <span>{number.format(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
