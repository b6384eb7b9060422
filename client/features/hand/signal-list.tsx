import type { VNode } from "preact";
import { SIGNAL_KINDS } from "../../../shared/features/hand.ts";
import type { App } from "../../interface/app.ts";
import { signalsOf } from "./signals.ts";

/** How many signalled what within the last two minutes. */
export function SignalList({ app }: { readonly app: App }): VNode | null {
  const list = signalsOf(app).value;
  if (list.length === 0) return null;
  return (
    <section class="note stack">
      <strong>{app.t("hand.signals")}</strong>
      <ul class="rows">
        {SIGNAL_KINDS.map((kind) => {
          const names = list.filter((one) => one.kind === kind);
          return (
            names.length > 0 && (
              <li key={kind} class="row">
                <span class="row-text">{app.t(`command.hand.${kind}`)}</span>
                <strong>{names.length}</strong>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
