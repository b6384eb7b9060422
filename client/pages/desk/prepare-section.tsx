import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import {
  endOf,
  type Occurrence,
} from "../../../shared/features/calendar/occurrence.ts";
import type { DeckRoom } from "../../../shared/features/deck.ts";
import { calendarOf } from "../../features/calendar/calendar-model.ts";
import { tellStart } from "../../features/calendar/tell-start.ts";
import type { App } from "../../interface/app.ts";
import { PrepareForm } from "./prepare-form.tsx";

/** The class that runs, and those still to come, in their order. */
function listToPrepare(app: App): readonly Occurrence[] {
  const { listed, nowMs } = calendarOf(app);
  if (typeof listed.value === "string") return [];
  return listed.value.classes.filter(
    (each) =>
      each.state === "running" ||
      (each.state === "planned" && endOf(each) > nowMs.value),
  );
}

/** Getting a class ready: which one, and all it needs on one card. The next one stands there at first. */
export function PrepareSection(props: {
  readonly app: App;
  readonly room: DeckRoom | null;
  readonly deckCount: number;
  readonly onAdded: () => void;
}): VNode {
  const { app } = props;
  const id = useId();
  const chosen = useSignal("");
  const classes = listToPrepare(app);
  const each = classes.find((one) => one.id === chosen.value) ?? classes[0];
  return (
    <section class="card stack" id="prepare">
      <h2>{app.t("prepare.title")}</h2>
      {each === undefined ? (
        <p>{app.t("calendar.none-next")}</p>
      ) : (
        <>
          <label for={id}>{app.t("prepare.which")}</label>
          <select
            id={id}
            value={each.id}
            onChange={({ currentTarget: { value } }) => {
              chosen.value = value;
            }}
          >
            {classes.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.title}, ${tellStart(one.startsAt, app.language.value)}`}
              </option>
            ))}
          </select>
          <PrepareForm key={each.id} {...props} each={each} />
        </>
      )}
    </section>
  );
}
