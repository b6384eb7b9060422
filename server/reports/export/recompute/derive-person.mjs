import { findActions, findPresence, speechOf } from "./find-actions.mjs";
import { findConnections } from "./find-connections.mjs";
import { findSessions } from "./find-sessions.mjs";
import { findStays } from "./find-stays.mjs";
import { lengthOf, overlap } from "./spans.mjs";

const KINDS = new Set([
  "food",
  "menu",
  "book",
  "web-page",
  "video",
  "pharmacy",
  "exercise",
  "product",
]);

/**
 * Everything about one person, from their rows in events.csv alone.
 *
 * @param consent intervals [given, withdrawn); none: all counts
 * @param classTime [from, until, class], who has the classroom when
 */
export function derivePerson(allRows, consent, context) {
  const { parameters, classTime, dayOf, dayZero } = context;
  const rows = allRows.filter(({ name }) => !name.startsWith("session."));
  const intervals = consent.length > 0 ? consent : [[-Infinity, Infinity]];
  const surfaces = new Map();
  const spans = intervals.flatMap(([given, withdrawn]) =>
    findConnections(
      rows.filter(({ at }) => given <= at && at < withdrawn),
      withdrawn,
      parameters.idleMs,
      surfaces,
    ),
  );
  const stays = findStays(spans, rows);
  const presence = findPresence(rows, parameters.activeWindowMs);
  const inClass = overlap(
    stays.filter(([, , place]) => place === parameters.classroomPlace),
    classTime,
  );
  const actions = findActions(rows, presence, inClass);
  const day = (at) => (dayZero === null ? null : dayOf(at) - dayZero);
  const sessions = findSessions(spans, rows, actions, parameters).map(
    (session) => measure(session, stays, presence, day, parameters),
  );
  return {
    sessions,
    items: findItems(rows, parameters.itemRepeatMs),
    visits: findVisits(sessions, classTime, parameters),
    messages: rows
      .filter(({ name }) =>
        ["message.sent", "post.written", "post.replied"].includes(name),
      )
      .map(({ at }) => at),
    reactions: rows
      .filter(({ name }) => name === "post.reacted")
      .map(({ at }) => at),
    turns: findTurns(rows, parameters),
    lastAt: rows.at(-1)?.at ?? null,
    pages: rows.filter(
      ({ name, payload }) =>
        name === "page.opened" && typeof payload.section === "string",
    ),
  };
}

function measure(session, stays, presence, day, { passingMs }) {
  const { from, until, connected } = session;
  const isKnown =
    presence?.known.some(([start, end]) => end > from && start < until) ??
    false;
  return {
    ...session,
    day: day(from),
    connectedMs: lengthOf(connected),
    presentMs: isKnown ? lengthOf(overlap(connected, presence.present)) : null,
    activeMs: isKnown ? lengthOf(overlap(connected, presence.active)) : null,
    stays: stays.flatMap(([start, end, place]) =>
      overlap([[start, end]], connected).map(([a, b]) => ({
        from: a,
        until: b,
        place: place ?? "none",
        passing: b - a < passingMs,
      })),
    ),
  };
}

function findItems(rows, repeatMs) {
  const lastAt = new Map();
  const items = [];
  for (const { name, at, item, target, payload } of rows) {
    if (!name.startsWith("item.") && name !== "link.followed") continue;
    const key = JSON.stringify([name, item ?? target ?? ""]);
    if (lastAt.has(key) && at - lastAt.get(key) < repeatMs) continue;
    lastAt.set(key, at);
    const kind = KINDS.has(payload.kind) ? payload.kind : "other";
    items.push({ at, verb: name, item, kind });
  }
  return items;
}

/** Time inside the classroom by class: { ms, first, last, gaps }. */
function findVisits(sessions, classTime, { classroomPlace }) {
  const visits = new Map();
  for (const { stays } of sessions)
    for (const { from, until, place } of stays) {
      if (place !== classroomPlace) continue;
      for (const [start, end, id] of classTime) {
        const [a, b] = [Math.max(from, start), Math.min(until, end)];
        if (b <= a) continue;
        const visit = visits.get(id) ?? { ms: 0, first: a, last: a, gaps: 0 };
        if (a > visit.last) visit.gaps += 1;
        visit.ms += b - a;
        visit.last = b;
        visits.set(id, visit);
      }
    }
  return visits;
}

/** Speech with short pauses joined, long enough to be a turn. */
function findTurns(rows, { voiceTurnMs, voicePauseMs }) {
  const turns = [];
  const speech = rows
    .filter(({ name }) => name === "voice.spoke")
    .map(speechOf)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [from, until] of speech) {
    const last = turns.at(-1);
    if (last && from - last[1] < voicePauseMs)
      last[1] = Math.max(last[1], until);
    else turns.push([from, until]);
  }
  return turns.filter(([from, until]) => until - from >= voiceTurnMs);
}
