import type { FullEvent } from "../../../shared/engagement/export/person-record.ts";
import { EVENT_REGISTRY } from "../../engagement/event-registry.ts";
import {
  listLogPeople,
  type LogSnapshot,
} from "../../engagement/log-snapshot.ts";

/** Stands for somebody who is not in the export. */
const SOMEONE = "someone-else";

/** Takes out of rows what may not leave the house. */
export interface Discretion {
  /** Of a participant's own row: other people, and keys that no dictionary describes. */
  readonly ofPerson: (event: FullEvent) => FullEvent;
  /** Of a fact about the island: also whoever caused it. */
  readonly ofIsland: (event: FullEvent) => FullEvent;
}

/** Looks who is in the study, so that only those who agreed to it are named in rows of others. */
export async function makeDiscretion(
  snapshot: LogSnapshot,
): Promise<Discretion> {
  const members = await snapshot.db
    .selectFrom("membership")
    .select(["id", "pseudonym"])
    .where("study_id", "=", snapshot.studyId)
    .execute();
  const others = new Set(
    members.flatMap(({ id, pseudonym }) => [id, pseudonym]),
  );
  for (const { participant, isParticipant } of await listLogPeople(snapshot))
    if (isParticipant) others.delete(participant);
    else others.add(participant);
  const hide = (value: unknown): unknown => {
    if (typeof value === "string") return others.has(value) ? SOMEONE : value;
    return Array.isArray(value) ? value.map(hide) : value;
  };
  const ofPerson = (event: FullEvent): FullEvent => {
    const declared = EVENT_REGISTRY.get(event.name)?.payload.shape ?? {};
    const kept = Object.entries(event.payload).filter(([key]) =>
      Object.hasOwn(declared, key),
    );
    return {
      ...event,
      target: hide(event.target) as string | null,
      payload: Object.fromEntries(
        kept.map(([key, value]) => [key, hide(value)]),
      ),
    };
  };
  return {
    ofPerson,
    ofIsland: (event) => ({
      ...ofPerson(event),
      participant: null,
      arm: null,
      connection: null,
      tab: null,
      via: null,
      consent: null,
    }),
  };
}
