import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";
import {
  CLASS_KINDS,
  type ClassKind,
} from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { readCalendar } from "./calendar-model.ts";
import { MemberChoice } from "./member-choice.tsx";
import { TripSelect } from "./trip-select.tsx";
import { makeRule, WEEKDAYS, type Weekday } from "./make-rule.ts";

const TITLE_MAX_CHARS = 80;

function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="stack">
      <label for={props.id}>{props.label}</label>
      {props.children}
    </div>
  );
}

/** The name of a weekday in a language; 5 January 2026 was a Monday. */
function tellWeekday(index: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    timeZone: "UTC",
  }).format(Date.UTC(2026, 0, 5 + index));
}

/** Plans a class, or one on the same days of every week. Times are on the study's own clock. */
export function PlanForm({ app }: { readonly app: App }): VNode {
  const id = useId();
  const kind = useSignal<ClassKind>("class");
  const title = useSignal("");
  const date = useSignal("");
  const time = useSignal("");
  const minutes = useSignal("60");
  const weeks = useSignal("1");
  const seats = useSignal("");
  const days = useSignal<readonly Weekday[]>([]);
  const trip = useSignal<string | null>(null);
  const members = useSignal<readonly string[] | null>(null);
  const isBusy = useSignal(false);
  const plan = async (): Promise<void> => {
    isBusy.value = true;
    const outcome = await app.request("calendar.plan", {
      kind: kind.value,
      title: title.value.trim(),
      startsLocal: `${date.value}T${time.value}`,
      minutes: Number(minutes.value),
      rule: makeRule(date.value, days.value, Number(weeks.value)),
      capacity: seats.value === "" ? null : Number(seats.value),
      topics: null,
      members: members.value && [...members.value],
      trip: trip.value,
    });
    isBusy.value = false;
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t("calendar.planned", { count: outcome.reply.classes }));
    title.value = "";
    await readCalendar(app);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, plan);
      }}
    >
      <h2>{app.t("calendar.plan")}</h2>
      <Labelled id={`${id}-title`} label={app.t("calendar.plan-title")}>
        <input
          id={`${id}-title`}
          type="text"
          required
          maxLength={TITLE_MAX_CHARS}
          value={title.value}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value;
          }}
        />
      </Labelled>
      <Labelled id={`${id}-kind`} label={app.t("calendar.plan-kind")}>
        <select
          id={`${id}-kind`}
          value={kind.value}
          onChange={({ currentTarget }) => {
            kind.value = currentTarget.value as ClassKind;
          }}
        >
          {CLASS_KINDS.map((each) => (
            <option key={each} value={each}>
              {app.t(`calendar.kind-${each}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-date`} label={app.t("calendar.plan-date")}>
        <input
          id={`${id}-date`}
          type="date"
          required
          value={date.value}
          onInput={({ currentTarget }) => {
            date.value = currentTarget.value;
          }}
        />
      </Labelled>
      <Labelled id={`${id}-time`} label={app.t("calendar.plan-time")}>
        <input
          id={`${id}-time`}
          type="time"
          required
          value={time.value}
          onInput={({ currentTarget }) => {
            time.value = currentTarget.value;
          }}
        />
      </Labelled>
      <Labelled id={`${id}-minutes`} label={app.t("calendar.plan-minutes")}>
        <input
          id={`${id}-minutes`}
          type="number"
          required
          min={5}
          max={360}
          value={minutes.value}
          onInput={({ currentTarget }) => {
            minutes.value = currentTarget.value;
          }}
        />
      </Labelled>
      <Labelled id={`${id}-weeks`} label={app.t("calendar.plan-weeks")}>
        <input
          id={`${id}-weeks`}
          type="number"
          required
          min={1}
          max={52}
          value={weeks.value}
          onInput={({ currentTarget }) => {
            weeks.value = currentTarget.value;
          }}
        />
      </Labelled>
      {Number(weeks.value) > 1 && (
        <fieldset class="stack">
          <legend>{app.t("calendar.plan-days")}</legend>
          {WEEKDAYS.map((day, index) => (
            <label key={day} class="calendar-check">
              <input
                type="checkbox"
                checked={days.value.includes(day)}
                onChange={({ currentTarget: { checked } }) => {
                  days.value = WEEKDAYS.filter((each) =>
                    each === day ? checked : days.value.includes(each),
                  );
                }}
              />
              {tellWeekday(index, app.language.value)}
            </label>
          ))}
        </fieldset>
      )}
      <Labelled id={`${id}-seats`} label={app.t("calendar.plan-seats")}>
        <input
          id={`${id}-seats`}
          type="number"
          min={1}
          max={500}
          value={seats.value}
          onInput={({ currentTarget }) => {
            seats.value = currentTarget.value;
          }}
        />
      </Labelled>
      <TripSelect
        app={app}
        trip={trip.value}
        onChoose={(to) => {
          trip.value = to;
        }}
      />
      <MemberChoice app={app} chosen={members} />
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {app.t("calendar.plan-it")}
      </button>
    </form>
  );
}
