import type { RoutineContent } from "../../../shared/features/exercise/routine.ts";
import { Routine } from "../../../shared/features/exercise.ts";
import type { LiveAvatar, World } from "../context.ts";

/** A routine under way: what only the server needs of it. */
interface Session {
  readonly content: RoutineContent;
  readonly joined: Set<string>;
  /** When the pause began; `null` while it runs. */
  pausedAtMs: number | null;
}

/** So long after the end one can still say that one did it. */
const FINISH_WITHIN_MS = 10 * 60_000;

const sessions = new WeakMap<World, Map<string, Session>>();
/** Who may say that they did which routine, and until when. */
const finished = new WeakMap<
  World,
  Map<string, { readonly routine: string; readonly untilMs: number }>
>();

const sessionsOf = (world: World): Map<string, Session> => {
  const found = sessions.get(world) ?? new Map<string, Session>();
  sessions.set(world, found);
  return found;
};

const finishedOf = (world: World) => {
  const found = finished.get(world) ?? new Map();
  finished.set(world, found);
  return found;
};

const keyOf = (station: string, { caller }: LiveAvatar): string =>
  `${station} ${caller.membershipId}`;

function showStep(
  routine: Routine,
  { steps }: RoutineContent,
  number: number,
  startedAtMs: number,
): void {
  const step = steps[number - 1];
  if (!step) return;
  routine.step = step.id;
  routine.move = step.move;
  routine.number = number;
  routine.stepSeconds = step.seconds;
  routine.stepStartedAt = startedAtMs;
}

/** Starts a routine at its first step; whoever starts it takes part. */
export function begin(
  world: World,
  station: string,
  content: RoutineContent,
  leader: LiveAvatar,
  nowMs: number,
): void {
  const routine = new Routine();
  routine.routine = content.id;
  routine.count = content.steps.length;
  routine.isPaused = false;
  routine.leader = leader.id;
  routine.leaderName = leader.state.name;
  showStep(routine, content, 1, nowMs);
  world.state.routines.set(station, routine);
  sessionsOf(world).set(station, {
    content,
    joined: new Set([leader.caller.membershipId]),
    pausedAtMs: null,
  });
}

export function join(world: World, station: string, who: LiveAvatar): void {
  sessionsOf(world).get(station)?.joined.add(who.caller.membershipId);
}

/** Lets a routine rest, or go on where it was. */
export function pause(
  world: World,
  station: string,
  isPaused: boolean,
  nowMs: number,
): void {
  const session = sessionsOf(world).get(station);
  const routine = world.state.routines.get(station);
  if (!session || !routine || routine.isPaused === isPaused) return;
  if (isPaused) session.pausedAtMs = nowMs;
  else if (session.pausedAtMs !== null) {
    routine.stepStartedAt += nowMs - session.pausedAtMs;
    session.pausedAtMs = null;
  }
  routine.isPaused = isPaused;
}

/** Ends a routine and tells those who took part. */
export function end(
  world: World,
  station: string,
  isComplete: boolean,
  nowMs: number,
): void {
  const session = sessionsOf(world).get(station);
  world.state.routines.delete(station);
  sessionsOf(world).delete(station);
  if (!session) return;
  const tookPart = ({ caller }: LiveAvatar): boolean =>
    session.joined.has(caller.membershipId);
  if (isComplete)
    for (const avatar of world.avatars.values())
      if (tookPart(avatar))
        finishedOf(world).set(keyOf(station, avatar), {
          routine: session.content.id,
          untilMs: nowMs + FINISH_WITHIN_MS,
        });
  world.tell("exercise.ended", { station, isComplete }, tookPart);
}

/** Goes on to the next step once one has lasted long enough, and ends after the last. */
export function advance(world: World, nowMs: number): void {
  for (const [station, session] of sessionsOf(world)) {
    const routine = world.state.routines.get(station);
    if (!routine || routine.isPaused) continue;
    const endsAtMs = routine.stepStartedAt + routine.stepSeconds * 1000;
    if (nowMs < endsAtMs) continue;
    if (routine.number >= routine.count) end(world, station, true, nowMs);
    else showStep(routine, session.content, routine.number + 1, endsAtMs);
  }
}

/** The routine that somebody took part in to its end and has not told of yet; it can be told once. */
export function findFinished(
  world: World,
  station: string,
  who: LiveAvatar,
  nowMs: number,
): string | null {
  const found = finishedOf(world).get(keyOf(station, who));
  return found && nowMs <= found.untilMs ? found.routine : null;
}

export function forgetFinished(
  world: World,
  station: string,
  who: LiveAvatar,
): void {
  finishedOf(world).delete(keyOf(station, who));
}
