import type { Envelope } from "../../../shared/protocol/envelope.ts";
import { EVENT_REGISTRY } from "../../engagement/event-registry.ts";
import type { EventToRecord } from "../../engagement/recorder.ts";
import type { RecordedFact } from "../../features/context.ts";
import type { Asker } from "./asker.ts";

/** Whether a fact is somebody's own; those of a class as a whole belong to nobody and need nobody's consent. */
const isPersonal = (name: string): boolean =>
  EVENT_REGISTRY.get(name)?.personal ?? true;

/** Adds to a fact who did it, where, and by what means. */
export function describeFact(
  fact: RecordedFact,
  index: number,
  asked: Envelope,
  { caller, study, islander }: Asker,
): EventToRecord {
  const line = islander?.line ?? islander?.lastLine ?? null;
  return {
    ...fact,
    caller: isPersonal(fact.name) ? caller : null,
    studyId: study.id,
    connection: line?.connection ?? null,
    tab: line?.tab ?? null,
    via: asked.via,
    clientAtMs: asked.clientAt,
    // One request may leave several rows; its id marks the first.
    ...(index === 0 && isPersonal(fact.name)
      ? { clientEventId: asked.id }
      : {}),
    place: fact.place ?? islander?.state.place ?? null,
  };
}
