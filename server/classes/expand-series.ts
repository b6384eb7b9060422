import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";

/** More than two years of two a week. */
const MAX_CLASSES = 250;
const PART =
  /^(FREQ=(DAILY|WEEKLY|MONTHLY)|INTERVAL=[1-9]\d?|COUNT=[1-9]\d{0,5}|UNTIL=\d{8}|BYDAY=([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*|WKST=(MO|SU))$/;

/** One class of a series: its instant, and which week of teaching it lies in, from 0. */
export interface PlannedMoment {
  readonly startsAt: Date;
  readonly week: number;
}

function isRule(rule: string): boolean {
  const parts = rule.split(";");
  const names = parts.map((part) => part.slice(0, part.indexOf("=")));
  return (
    parts.every((part) => PART.test(part)) &&
    names.includes("FREQ") &&
    new Set(names).size === names.length
  );
}

/** The date and time on a wall clock; null for one that no calendar has, such as 30 February. */
export function readLocalTime(local: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    return null;
  }
}

/**
 * The instant of a time on the wall clock of a zone. A time that a clock change leaves out is taken as much
 * later as the clock jumps, one that comes twice at the first of the two.
 * @throws RangeError for a zone that does not exist
 */
export function findInstant(
  local: Temporal.PlainDateTime,
  timeZone: string,
): Date {
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * Every class of a series. The rule is followed on the wall clock and each time then read in the zone, so that
 * a class is at seven in the evening all year, and a clock change neither drops nor doubles one.
 * @param rule RRULE of RFC 5545 by days, weeks or months, with COUNT or a date as UNTIL; "" for a single class
 * @throws RangeError for a zone that does not exist
 */
export function expandSeries(series: {
  readonly startsLocal: string;
  readonly rule: string;
  readonly timeZone: string;
}): readonly PlannedMoment[] | RefusalCode {
  const { rule, timeZone } = series;
  const first = readLocalTime(series.startsLocal);
  if (!first) return "time-none";
  if (rule === "") return [{ startsAt: findInstant(first, timeZone), week: 0 }];
  if (!isRule(rule)) return "rule-wrong";
  const hasEnd = rule.includes("COUNT=") || rule.includes("UNTIL=");
  if (!hasEnd) return "rule-endless";
  const locals = listLocals(first, rule);
  if (locals === null || locals.length === 0) return "rule-wrong";
  if (locals.length > MAX_CLASSES) return "rule-too-many";
  const weeks = [...new Set(locals.map(mondayOf))];
  return locals.map((local) => ({
    startsAt: findInstant(local, timeZone),
    week: weeks.indexOf(mondayOf(local)),
  }));
}

/** What the rule names on a clock without changes; null where it can't be followed. */
function listLocals(
  first: Temporal.PlainDateTime,
  rule: string,
): Temporal.PlainDateTime[] | null {
  try {
    return new RRuleTemporal({
      rruleString: rule,
      dtstart: first.toZonedDateTime("UTC"),
      temporal: Temporal,
    })
      .all((_, index) => index <= MAX_CLASSES)
      .map((each) => each.toPlainDateTime());
  } catch {
    return null;
  }
}

function mondayOf(local: Temporal.PlainDateTime): string {
  const { dayOfWeek } = local;
  return local
    .toPlainDate()
    .subtract({ days: dayOfWeek - 1 })
    .toString();
}
