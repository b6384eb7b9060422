import { isEnding } from "./find-connections.mjs";
import { overlap, unite } from "./spans.mjs";

const NO_INPUT = new Set([
  "connection.dropped",
  "connection.resumed",
  "connection.closed",
  "presence.recorded",
  "item.received",
  "media.progressed",
  "voice.spoke",
  "mail.sent",
  "member.joined",
  "member.left",
  "arm.assigned",
]);

const isStill = ({ name, payload }) =>
  name === "position.sampled" && payload.still === true;
const isInput = (row) => !NO_INPUT.has(row.name) && !isStill(row);
const toMs = (moment) =>
  typeof moment === "string" ? Date.parse(moment) : (moment ?? NaN);

const stretchOf = ({ payload }) => [toMs(payload.start), toMs(payload.end)];

/** The stretch of speech that a row was written at the end of. */
export function speechOf({ at, payload }) {
  const ms = typeof payload.ms === "number" && payload.ms > 0 ? payload.ms : 0;
  return [at - Math.round(ms), at];
}

function filmOf({ at, payload }) {
  const pairs =
    typeof payload.segments === "string"
      ? payload.segments
          .split("[,]")
          .map((pair) => pair.split("[.]").map(Number))
      : (payload.segments ?? []);
  let seconds = 0;
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [from, to] = pair;
    if (Number.isFinite(from) && Number.isFinite(to) && to > from)
      seconds += to - from;
  }
  return [at - Math.round(seconds * 1000), at];
}

/** When a person was seen to be there; null where no presence was recorded. */
export function findPresence(rows, windowMs) {
  const recorded = rows.filter(({ name }) => name === "presence.recorded");
  if (recorded.length === 0) return null;
  const known = [];
  const visible = [];
  const voice = [];
  const busy = [];
  for (const row of recorded) {
    const [from, until] = stretchOf(row);
    if (Number.isNaN(from) || Number.isNaN(until)) continue;
    known.push([from, until]);
    if (row.payload.state === "visible") visible.push([from, until]);
    if (row.payload.state === "voice") voice.push([from, until]);
    if (row.payload.state === "input") busy.push([from, until + windowMs]);
  }
  const films = [];
  for (const row of rows) {
    if (row.name === "voice.spoke") busy.push(speechOf(row));
    else if (row.name === "media.progressed") films.push(filmOf(row));
    else if (isInput(row)) busy.push([row.at, row.at + windowMs]);
  }
  const seen = unite(visible);
  const present = unite([...seen, ...voice]);
  const watched = overlap(unite(films), seen);
  const active = overlap(unite([...busy, ...watched]), present);
  return { known: unite(known), seen, present, active };
}

/** What keeps a session from idling out: [from, until, ends], sorted. */
export function findActions(rows, presence, inClass) {
  const actions = inClass.map(([from, until]) => [from, until, false]);
  const films = [];
  for (const row of rows) {
    if (row.name === "voice.spoke") actions.push([...speechOf(row), false]);
    if (row.name === "media.progressed") films.push(filmOf(row));
    if (row.name === "presence.recorded" && row.payload.state === "input") {
      const [from, until] = stretchOf(row);
      if (!Number.isNaN(from) && !Number.isNaN(until))
        actions.push([from, until, false]);
    }
    if (row.source === "import" ? !isStill(row) : isInput(row))
      actions.push([row.at, row.at, isEnding(row.name)]);
  }
  const played = unite(films);
  const watched =
    presence === null || presence.known.length === 0
      ? played
      : overlap(played, presence.seen);
  for (const [from, until] of watched) actions.push([from, until, false]);
  return actions.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
