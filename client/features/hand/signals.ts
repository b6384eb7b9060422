import { signal, type Signal } from "@preact/signals";
import type { NoticeOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

type Told = NoticeOf<"hand.signalled">;

/** A signal says how it is just now; after so long it is gone. */
const SHOWN_MS = 2 * 60_000;

const told = new WeakMap<App, Signal<readonly Told[]>>();

/** The signals of the last minutes. */
export function signalsOf(app: App): Signal<readonly Told[]> {
  const found = told.get(app) ?? signal<readonly Told[]>([]);
  told.set(app, found);
  return found;
}

/** Keeps the signals of the last minutes for those who lead. */
export function listenForSignals(app: App): () => void {
  const list = signalsOf(app);
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
