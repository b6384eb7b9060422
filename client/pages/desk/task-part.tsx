import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { PRACTICE_STATIONS } from "../../../shared/places/practice-stations.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { placeName, stationName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PartProps } from "./preparation-model.ts";

/** What the class practises on the island: where, and what in one's own words. Both are kept as soon as one goes on. */
export function TaskPart({ app, read, save }: PartProps): VNode {
  const id = useId();
  const station = useSignal(read.prepared.task?.station ?? "");
  const words = useSignal(read.prepared.task?.words ?? "");
  const keep = (): void =>
    runAction(app, () =>
      save({
        task:
          station.value === ""
            ? null
            : { station: station.value, words: words.value.trim() },
      }),
    );
  return (
    <>
      <label for={`${id}-where`}>{app.t("prepare.task")}</label>
      <select
        id={`${id}-where`}
        value={station.value}
        onChange={({ currentTarget: { value } }) => {
          station.value = value;
          keep();
        }}
      >
        <option value="">{app.t("prepare.no-task")}</option>
        {PRACTICE_STATIONS.map((each) => (
          <option key={each} value={each}>
            {`${placeName(app, parseStationId(each).place)}: ${stationName(app, each)}`}
          </option>
        ))}
      </select>
      {station.value !== "" && (
        <>
          <label for={`${id}-words`}>{app.t("prepare.task-words")}</label>
          <textarea
            id={`${id}-words`}
            rows={2}
            dir="auto"
            value={words.value}
            onInput={({ currentTarget: { value } }) => {
              words.value = value;
            }}
            onChange={keep}
          />
        </>
      )}
    </>
  );
}
