/**
 * The sessions of one person:
 * { from, until, connected: [[from, until]], basis, surface }, sorted.
 */
export function findSessions(spans, rows, actions, { mergeGapMs, idleMs }) {
  const cuts = findCuts(rows);
  const pieces = cutSpans(spans, cuts, actions);
  const sessions = [];
  const state = { session: null, idledOut: false, quietMs: 0, lastMs: 0 };
  let used = 0;
  let reach = -Infinity;
  let before = null;
  for (const time of uniteByEpoch(pieces)) {
    enter(time, before, state, sessions, mergeGapMs);
    before = time;
    let quietFrom = time.from;
    const act = (from, until, ends) => {
      const [start, stop] = [
        Math.max(from, time.from),
        Math.min(until, time.until),
      ];
      if (start === stop && until > from) return;
      const quiet = state.quietMs + Math.max(0, start - quietFrom);
      if (state.session && quiet > idleMs) idleOut(state);
      if (!state.session) {
        if (ends) return;
        open(start, time, state, sessions);
        quietFrom = start;
      }
      state.lastMs = Math.max(state.lastMs, stop);
      quietFrom = Math.max(quietFrom, stop);
      state.quietMs = 0;
    };
    if (reach > time.from) act(time.from, reach, false);
    for (; used < actions.length && actions[used][0] <= time.until; used++) {
      const [from, until, ends] = actions[used];
      if (until < time.from) continue;
      reach = Math.max(reach, until);
      act(from, until, ends);
    }
    if (!state.session) continue;
    const quiet = state.quietMs + Math.max(0, time.until - quietFrom);
    if (quiet > idleMs) idleOut(state);
    else {
      state.quietMs = quiet;
      state.session.connected.at(-1)[1] = time.until;
      state.session.until = time.until;
      state.session.reconciled = time.reconciled;
    }
  }
  return sessions.map((session, index) => ({
    ...session,
    basis: findBasis(session, sessions[index + 1], cuts, mergeGapMs),
    surface: pieces.some(
      (piece) =>
        piece.island &&
        piece.epoch === session.epoch &&
        piece.from <= session.until &&
        piece.until >= session.from,
    )
      ? "island"
      : "page",
  }));
}

/** Sign-outs and removals end the session on every tab. */
function findCuts(rows) {
  const cuts = [];
  for (const { name, at, payload } of rows)
    if (name === "account.signed-out") cuts.push({ at, basis: "signed-out" });
    else if (
      name === "connection.closed" &&
      ["signed-out", "removed"].includes(payload.reason)
    )
      cuts.push({ at, basis: payload.reason });
  return cuts;
}

/** Beyond a cut a tab counts again only from the next thing that is done. */
function cutSpans(spans, cuts, actions) {
  const deeds = actions
    .filter(([from, until, ends]) => from === until && !ends)
    .map(([from]) => from);
  const countCuts = (at, isEmpty) =>
    cuts.filter((cut) => (isEmpty ? cut.at < at : cut.at <= at)).length;
  const pieces = [];
  for (const { from, until, island, reconciled } of spans) {
    let start = from;
    for (;;) {
      const epoch = countCuts(start, start === until);
      const cut = cuts[epoch]?.at ?? Infinity;
      const stop = Math.min(until, cut);
      const isLast = stop === until;
      pieces.push({
        from: start,
        until: stop,
        epoch,
        island,
        reconciled: reconciled && isLast,
      });
      if (isLast) break;
      const next = deeds.find((at) => at > cut) ?? Infinity;
      if (next > until) break;
      start = next;
    }
  }
  return pieces.sort(
    (a, b) => a.epoch - b.epoch || a.from - b.from || a.until - b.until,
  );
}

/** Connected time over all tabs; moments stay. */
function uniteByEpoch(pieces) {
  const times = [];
  for (const { from, until, epoch, reconciled } of pieces) {
    const last = times.at(-1);
    if (!last || last.epoch !== epoch || from > last.until)
      times.push({ from, until, epoch, reconciled });
    else {
      if (until > last.until) last.reconciled = reconciled;
      else if (until === last.until) last.reconciled ||= reconciled;
      last.until = Math.max(last.until, until);
    }
  }
  return times;
}

function enter(time, before, state, sessions, mergeGapMs) {
  if (before && before.epoch !== time.epoch) {
    state.session = null;
    state.idledOut = false;
  } else if (state.session && time.from - state.session.until > mergeGapMs)
    state.session = null;
  if (state.session) state.session.connected.push([time.from, time.from]);
  else if (!state.idledOut) open(time.from, time, state, sessions);
}

function open(at, time, state, sessions) {
  state.session = {
    from: at,
    until: at,
    epoch: time.epoch,
    connected: [[at, at]],
    idle: false,
    reconciled: false,
  };
  sessions.push(state.session);
  state.idledOut = false;
  state.quietMs = 0;
  state.lastMs = at;
}

/** The session ended at its last action; the idle rest belongs to none. */
function idleOut(state) {
  const { session, lastMs } = state;
  while (session.connected.length > 1 && session.connected.at(-1)[0] > lastMs)
    session.connected.pop();
  session.connected.at(-1)[1] = lastMs;
  session.until = lastMs;
  session.idle = true;
  session.reconciled = false;
  state.session = null;
  state.idledOut = true;
}

function findBasis(session, next, cuts, mergeGapMs) {
  if (session.idle) return "idle";
  const cut = cuts[session.epoch];
  const isLast = !next || next.epoch !== session.epoch;
  if (cut && isLast && cut.at - session.until <= mergeGapMs) return cut.basis;
  return session.reconciled ? "reconciled" : "last-heartbeat";
}
