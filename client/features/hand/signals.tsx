import { signal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import { SIGNAL_KINDS } from "../../../shared/features/hand.ts";
import type { NoticeOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

type Told = NoticeOf<"hand.signalled">;

/** A signal says how it is just now; after so long it is gone. */
const SHOWN_MS = 2 * 60_000;

const told = new WeakMap<App, Signal<readonly Told[]>>();

function toldOf(app: App): Signal<readonly Told[]> {
  const found = told.get(app) ?? signal<readonly Told[]>([]);
  told.set(app, found);
  return found;
}

/** Keeps the signals of the last minutes for those who lead. */
export function listenForSignals(app: App): () => void {
  const list = toldOf(app);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const stop = app.onNotice("hand.signalled", (one) => {
    list.value = [...list.value, one];
    app.say(app.t(`hand.signalled-${one.kind}`, { name: one.name }));
    const timer = setTimeout(() => {
      timers.delete(timer);
      list.value = list.value.filter((each) => each !== one);
    }, SHOWN_MS);
    timers.add(timer);
  });
  return () => {
    stop();
    for (const timer of timers) clearTimeout(timer);
    list.value = [];
  };
}

/** How many signalled what within the last two minutes. */
export function SignalList({ app }: { readonly app: App }): VNode | null {
  const list = toldOf(app).value;
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
