import { type Kysely, sql } from "kysely";
import type {
  Recorded,
  RecordedPoll,
  RecordingSummary,
} from "../../shared/features/recording.ts";
import {
  capture,
  listBoardTimes,
} from "../../shared/features/recording/moments.ts";
import type {
  Moment,
  Stretch,
} from "../../shared/features/recording/moment.ts";
import { countAnswers } from "../../shared/features/poll/tally.ts";
import type { Tables } from "../storage/tables.ts";
import type { CalendarReader } from "./occurrences.ts";
import { listMarks } from "./board-marks.ts";
import { findPoll, listPollAnswers } from "./polls.ts";
import { listRecordings } from "./recordings.ts";
import { listShown } from "./shown.ts";
import { readRecordedWords, wereRecordable } from "./recorded-words.ts";

/**
 * The recording of a class as one of those who may come to it can see it, but for its films;
 * `null` where there is none. It is put together from what the house keeps
 * anyway: what was shown, polls and words from their ledgers.
 * Nothing is copied, so whatever is removed there is gone here too.
 */
export async function readRecording(
  db: Kysely<Tables>,
  reader: CalendarReader,
  classId: string,
  nowMs: number,
): Promise<Omit<Recorded, "films"> | null> {
  const [outline] = await listRecordings(db, reader, nowMs, classId);
  if (!outline) return null;
  const { summary, stretches } = outline;
  const shown = await listMoments(db, reader.studyId, summary);
  const moments = capture(shown, stretches);
  return {
    ...summary,
    stretches: [...stretches],
    moments,
    polls: await readPolls(db, moments, stretches),
    marks: await readMarks(db, classId, listBoardTimes(moments, stretches)),
    words: await readRecordedWords(db, reader, classId, stretches),
  };
}

/** Everything that came onto the screens of a class and went, recorded or not. */
async function listMoments(
  db: Kysely<Tables>,
  studyId: string,
  { class: classId, startedAt }: Pick<RecordingSummary, "class" | "startedAt">,
): Promise<Moment[]> {
  const shown = await listShown(db, studyId, { classId, startedAt });
  const polls = await db
    .selectFrom("poll")
    .select(["id", "asked_at", "cleared_at"])
    .where("class_id", "=", classId)
    .execute();
  const moments = [
    ...polls.flatMap(({ id, asked_at, cleared_at }): Moment[] => [
      { kind: "poll", at: asked_at.getTime(), poll: id },
      ...(cleared_at
        ? [{ kind: "poll-gone", at: cleared_at.getTime(), poll: id } as const]
        : []),
    ]),
    ...shown,
  ];
  return moments.sort((a, b) => a.at - b.at);
}

/** What stood on the whiteboard at any of these times. */
async function readMarks(
  db: Kysely<Tables>,
  classId: string,
  times: readonly Stretch[],
): Promise<Recorded["marks"]> {
  const kept = await listMarks(db, classId);
  return kept.flatMap(({ mark, putAt, goneAt }) => {
    const fromMs = putAt.getTime();
    const untilMs = goneAt?.getTime() ?? null;
    const wasSeen = times.some(
      (time) =>
        fromMs < time.untilMs && (untilMs === null || untilMs > time.fromMs),
    );
    return wasSeen ? [{ mark, fromMs, untilMs }] : [];
  });
}

/** The polls that a recording shows, with their answers only where it shows them. */
async function readPolls(
  db: Kysely<Tables>,
  moments: readonly Moment[],
  stretches: readonly Stretch[],
): Promise<RecordedPoll[]> {
  const shown = new Set<string>();
  const asked = new Set<string>();
  for (const each of moments) {
    if (each.kind === "poll") asked.add(each.poll);
    if (each.kind === "results") shown.add(each.poll);
  }
  const polls: RecordedPoll[] = [];
  for (const id of asked) {
    const poll = await findPoll(db, id);
    if (!poll) continue;
    const { kind, question, options, right } = poll;
    const isShown = shown.has(id);
    const answers = isShown ? await listPollAnswers(db, id) : [];
    // A word that somebody wrote is theirs, a choice among others is not.
    const agreed =
      kind === "word" ? await listAgreeing(db, id, stretches) : null;
    const counted = answers.filter(
      ({ membershipId }) => agreed?.has(membershipId) ?? true,
    );
    polls.push({
      id,
      kind,
      question,
      options,
      results: isShown
        ? countAnswers(poll, counted).map(([label, count]) => [label, count])
        : null,
      right: isShown ? right : [],
    });
  }
  return polls;
}

/** Who had agreed to be recorded when they answered a poll, and still does. */
async function listAgreeing(
  db: Kysely<Tables>,
  pollId: string,
  stretches: readonly Stretch[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("poll_answer")
    .select("membership_id")
    .where("poll_id", "=", pollId)
    .where("answered_at", "<", new Date(stretches.at(-1)?.untilMs ?? 0))
    .where(
      wereRecordable(
        sql.ref("poll_answer.membership_id"),
        sql.ref("poll_answer.answered_at"),
      ),
    )
    .execute();
  return new Set(rows.map(({ membership_id }) => membership_id));
}
