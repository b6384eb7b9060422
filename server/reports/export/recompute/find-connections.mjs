import { groupBy } from "./read-tables.mjs";
import { unite } from "./spans.mjs";

const ENDINGS = new Set([
  "connection.closed",
  "connection.dropped",
  "account.signed-out",
]);
const WITHOUT_SESSION = new Set(["mail", "consent", "member", "arm"]);
const nounOf = (name) => name.split(".")[0];

export const isEnding = (name) => ENDINGS.has(name);
const canStart = (name) =>
  !isEnding(name) && !WITHOUT_SESSION.has(nounOf(name));

/**
 * Connected spans of one person in one interval of consent:
 * { from, until, id, island, resumed, reconciled }. Rows without an id have "".
 */
export function findConnections(rows, withdrawnMs, idleMs, surfaces) {
  const byId = groupBy(
    rows.filter((row) => row.connection),
    (row) => row.connection,
  );
  const named = [...byId].flatMap(([id, own]) =>
    followConnection(id, own, withdrawnMs, idleMs, surfaces),
  );
  return [...named, ...findNameless(rows, named, idleMs)];
}

function followConnection(id, rows, withdrawnMs, idleMs, surfaces) {
  const spans = [];
  const isOpened = rows.some(({ name }) => name === "connection.opened");
  let island = surfaces.get(id) ?? true;
  let now = null;
  let past = "none";
  let resumedAt = null;
  const start = (at, resumed) => {
    now = { from: at, until: at, id, island, resumed, reconciled: false };
  };
  const stop = (at, why) => {
    spans.push({ ...now, island, until: at });
    now = null;
    past = why;
  };
  for (const { name, at, via, payload } of rows) {
    if (name === "connection.opened" && !now) {
      island = !(via ?? "").startsWith("page");
      start(at, past === "dropped");
    } else if (name === "connection.closed") {
      if (now) {
        now.reconciled = payload.reason === "reconciled";
        stop(at, "closed");
      } else past = "closed";
    } else if (name === "connection.dropped" && resumedAt !== at) {
      if (now) stop(at, "dropped");
      else if (past === "none" && !isOpened) past = "dropped";
    } else if (name === "connection.resumed" && past === "dropped" && !now) {
      start(at, true);
    } else if (now) {
      now.until = at;
      if (name === "connection.resumed") resumedAt = at;
    } else if (past === "none" && !isOpened && canStart(name)) {
      start(at, false);
    }
  }
  surfaces.set(id, island);
  if (now) stop(withdrawnMs - now.until <= idleMs ? withdrawnMs : now.until);
  return spans;
}

/** Runs of rows that name no connection, where no named one is connected. */
function findNameless(rows, named, idleMs) {
  const covered = unite(named.map(({ from, until }) => [from, until]));
  const runs = [];
  let passedBefore = -1;
  let passed = 0;
  for (const { connection, name, at, via } of rows) {
    if (connection || !canStart(name) || nounOf(name) === "account") continue;
    while (passed < covered.length && covered[passed][0] <= at) passed++;
    if (passed > 0 && at <= covered[passed - 1][1]) continue;
    const run = runs[runs.length - 1];
    const island = !(via ?? "").startsWith("page");
    if (run && passed === passedBefore && at - run.until <= idleMs) {
      run.until = at;
      run.island ||= island;
    } else
      runs.push({
        from: at,
        until: at,
        id: "",
        island,
        resumed: false,
        reconciled: false,
      });
    passedBefore = passed;
  }
  return runs;
}
