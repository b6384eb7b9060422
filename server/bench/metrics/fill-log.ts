import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";

/** Visits a person makes, and rows a visit leaves behind. */
const VISITS = 40;
const ROWS_A_VISIT = 50;
export const ROWS_A_PERSON = VISITS * ROWS_A_VISIT;

/**
 * Fills a study's log with a plausible half year: every person comes forty
 * times, walks through six places, sits in the classroom, opens dishes, writes
 * and is seen by the heartbeat; two thousand rows each. Made inside the
 * database, for a million rows by wire would take minutes.
 */
export async function fillLog(
  { db }: Database,
  studyId: string,
  people: number,
  startMs: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into event (id, name, version, occurred_at, study_id, participant,
      role, connection, boot, place, item, via, source, consent, app_version, payload)
    select gen_random_uuid(), name, 1,
      to_timestamp(${startMs / 1000}::float8 + day * 86400 + person * 7 + row_number * 52.8),
      ${studyId}::uuid, 'p-' || lpad(person::text, 6, '0'), 'participant',
      'c-' || person || '-' || day, 'bench', place,
      case when name like 'item.%' then 'dish-' || (row_number % 10) end,
      '3d+pointer', 'server', 'activity', 'bench',
      case name
        when 'connection.closed' then '{"reason":"left"}'::jsonb
        when 'position.sampled' then jsonb_build_object('x', row_number * 1.25,
          'y', 0, 'z', person * 0.5, 'yaw', 1.57, 'still', row_number % 4 = 0)
        when 'presence.recorded' then jsonb_build_object('state',
          case when row_number % 8 = 5 then 'visible' else 'input' end,
          'start', ${startMs}::float8 + (day * 86400 + person * 7 + row_number * 52.8 - 52.8) * 1000,
          'end', ${startMs}::float8 + (day * 86400 + person * 7 + row_number * 52.8) * 1000)
        when 'item.opened' then '{"kind":"menu"}'::jsonb
        when 'message.sent' then '{"channel":"nearby","chars":40,"hearers":3}'::jsonb
        else '{}'::jsonb end
    from (
      select person, visit * 4 + person % 3 as day, row_number,
        (array['plaza','classroom','hall','restaurant','gym','garden'])
          [1 + (row_number / 9) % 6] as place,
        case
          when row_number = 0 then 'connection.opened'
          when row_number = ${ROWS_A_VISIT - 1} then 'connection.closed'
          when row_number % 9 = 1 then 'place.entered'
          when row_number % 9 = 0 then 'place.left'
          when row_number % 9 in (4, 7) then 'presence.recorded'
          when row_number % 25 = 11 then 'item.opened'
          when row_number % 25 = 14 then 'message.sent'
          else 'position.sampled' end as name
      from generate_series(1, ${people}::int) person,
        generate_series(0, ${VISITS - 1}) visit,
        generate_series(0, ${ROWS_A_VISIT - 1}) row_number
    ) as planned
    order by day, row_number, person`.execute(db);
  return Number(numAffectedRows ?? 0);
}
