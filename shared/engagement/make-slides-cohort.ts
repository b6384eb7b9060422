/** One line of an import file, as `engagement.md` section 6 shows it. */
export interface CohortLine {
  readonly name: string;
  readonly version: 1;
  readonly occurred_at: string;
  readonly participant: string;
  readonly connection?: string;
  readonly via?: string;
  readonly place?: string;
  readonly item?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

const PEOPLE = 20;
const LOGINS_PER_PERSON = 38;
/** 20 people make 400 logins in days 0-28, 170 in days 31-88 and 190 in days 91-178. */
const FIRST_MONTH_LOGINS = 20;
const SESSIONS = PEOPLE * LOGINS_PER_PERSON;
const ITEM_INTERACTIONS = 1180;
const CLASSROOM_MS = 15_882.5 * 60_000;
const MEAN_MINUTES = 43;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const ITEMS = [
  ["food", "restaurant"],
  ["menu", "restaurant"],
  ["book", "bookstore"],
  ["web-page", "bookstore"],
  ["video", "gym"],
  ["pharmacy", "pharmacy"],
] as const;

/**
 * A synthetic log with the published figures of SLIDES (Johnson et al. 2014):
 * 20 participants, 760 sessions, 32,680 session minutes, 570 sessions in days
 * 0-89 and 400 in days 0-29, 1,180 item interactions and 15,882.5 minutes in
 * the classroom. No session lies on the last day of a month of 30 days, so
 * that the figures hold in any time zone.
 *
 * @param dayZeroMs when everybody gives consent, ms since 1970
 */
export function makeSlidesCohort(dayZeroMs: number): CohortLine[] {
  const lines: CohortLine[] = [];
  let session = 0;
  for (let person = 0; person < PEOPLE; person += 1) {
    const participant = `P${String(person + 1).padStart(2, "0")}`;
    lines.push({
      name: "consent.given",
      version: 1,
      occurred_at: new Date(dayZeroMs).toISOString(),
      participant,
      payload: { scope: "activity" },
    });
    for (const day of listDays(person)) {
      const startMs = dayZeroMs + day * DAY_MS + (person % 4) * 5 * MINUTE_MS;
      lines.push(...makeSession(participant, session, startMs));
      session += 1;
    }
  }
  return lines;
}

/** The days on which a person comes; some people come more often early, some late. */
function listDays(person: number): number[] {
  const lean = person % 2 === 0 ? (person / 2) % 6 : -(((person - 1) / 2) % 6);
  const middle = person % 2 === 0 ? 8 : 9;
  const late = LOGINS_PER_PERSON - FIRST_MONTH_LOGINS - middle;
  return [
    ...spread(0, 28, FIRST_MONTH_LOGINS + lean),
    ...spread(31, 88, middle),
    ...spread(91, 178, late),
  ];
}

/** `count` different days from `first` to `last`, evenly. */
function spread(first: number, last: number, count: number): number[] {
  const step = (last - first + 1) / count;
  return Array.from({ length: count }, (_, index) =>
    Math.floor(first + index * step),
  );
}

/** Lengths go 36, 43, 50 and so on around the mean, in pairs that cancel out. */
function findLengthMs(session: number): number {
  const lean = (session >> 1) % 8;
  return (MEAN_MINUTES + (session % 2 === 0 ? lean : -lean)) * MINUTE_MS;
}

/** Whole ms that add up exactly over all sessions. */
function findClassroomMs(session: number): number {
  const upTo = (count: number): number =>
    Math.floor((CLASSROOM_MS * count) / SESSIONS);
  return upTo(session + 1) - upTo(session);
}

function countItems(session: number): number {
  const upTo = (count: number): number =>
    Math.floor((ITEM_INTERACTIONS * count) / SESSIONS);
  return upTo(session + 1) - upTo(session);
}

function makeSession(
  participant: string,
  session: number,
  startMs: number,
): CohortLine[] {
  const endMs = startMs + findLengthMs(session);
  const classEndMs = startMs + MINUTE_MS + findClassroomMs(session);
  const line = (
    name: string,
    atMs: number,
    more: Partial<CohortLine> = {},
  ): CohortLine => ({
    name,
    version: 1,
    occurred_at: new Date(atMs).toISOString(),
    participant,
    connection: `c-${session + 1}`,
    ...more,
  });
  const lines = [
    line("connection.opened", startMs, { via: "3d+pointer" }),
    line("place.entered", startMs + 4000, { place: "plaza" }),
    line("place.entered", startMs + MINUTE_MS, { place: "classroom" }),
    line("hand.raised", startMs + 10 * MINUTE_MS, { place: "classroom" }),
  ];
  const [kind, place] = ITEMS[session % ITEMS.length] ?? ITEMS[0];
  lines.push(line("place.entered", classEndMs, { place }));
  for (let index = 0; index < countItems(session); index += 1) {
    const item = `${kind}-${(session + index) % 10}`;
    const atMs = classEndMs + (index + 1) * 30_000;
    lines.push(line("item.opened", atMs, { place, item, payload: { kind } }));
  }
  lines.push(
    line("connection.closed", endMs, { payload: { reason: "signed-out" } }),
  );
  return lines;
}
