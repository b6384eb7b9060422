import type { Transaction } from "kysely";
import type { Logger } from "pino";
import type { NoticeName, NoticeOf } from "../../shared/protocol/requests.ts";
import type {
  Avatar,
  LiveState,
  PartFacts,
} from "../../shared/protocol/state.ts";
import type { Via } from "../../shared/protocol/via.ts";
import type { Walkable } from "../../shared/simulation/walkable.ts";
import type { Door } from "../classes/who-may-come.ts";
import type { Config } from "../config.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";
import type { Tables } from "../storage/tables.ts";

/** The community that asks and is asked about. */
export interface Study {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly telephone: string;
  readonly emergencyWords: string;
  readonly isDemonstration: boolean;
}

/** One avatar on the island with what only the server knows of it. */
export interface LiveAvatar {
  readonly id: string;
  readonly caller: Caller;
  readonly state: Omit<Avatar, keyof PartFacts>;
  /** What they do in class; others see it, in a class for named people only those it is for. */
  readonly part: PartFacts;
  x: number;
  z: number;
  headingRad: number;
  /** Deeds of sitting down or standing up that are being written; until they are, the live state may be behind. */
  seatDeeds: number;
}

/** The live island of one study, as features see it. */
export interface World {
  readonly study: Study;
  readonly state: LiveState;
  readonly avatars: ReadonlyMap<string, LiveAvatar>;
  readonly walkable: Walkable;
  /** Who is let into a running class, by its place. */
  readonly doors: Map<string, Door>;
  /** The server's own time, in milliseconds since 1970: no correction of the machine's clock moves it. */
  nowMs(): number;
  avatarOf(accountId: string): LiveAvatar | undefined;
  /** Sets an avatar down somewhere; its client follows. */
  setDown(
    avatar: LiveAvatar,
    to: { x: number; z: number; headingRad: number },
  ): void;
  /**
   * Tells a notice to those avatars for whom `isFor` holds, or to everybody.
   * Whoever may not know of it (any more) is left out here, and with `from`
   * also those who keep apart from that person.
   */
  tell<N extends NoticeName>(
    name: N,
    notice: NoticeOf<N>,
    isFor?: (avatar: LiveAvatar) => boolean,
    from?: LiveAvatar,
  ): void;
  /** Whether one of two members does not want to hear the other. */
  areApart(a: LiveAvatar, b: LiveAvatar): boolean;
  /** Notes that a member does not want to hear another, or does again. */
  setApart(membershipId: string, other: string, isApart: boolean): void;
  /** Records what happened outside a request, such as coming into a place; `null` for a fact of a class. */
  record(avatar: LiveAvatar | null, fact: RecordedFact): void;
}

/** What a function records; the gate adds who, when, where and by what means. */
export interface RecordedFact {
  readonly name: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly place?: string;
  readonly station?: string;
  readonly item?: string;
  readonly class?: string;
  readonly target?: string;
  /** `client` for what only the client could see. */
  readonly source?: "server" | "client";
  /** When it was; now, unless it is only noticed now. */
  readonly occurredAtMs?: number;
}

/** Records a fact in the transaction at hand; without consent it does nothing. */
export type RecordFact = (fact: RecordedFact) => void;

/** Everything a request's function is given. */
export interface RequestContext {
  readonly caller: Caller;
  readonly study: Study;
  /** The study's live island; `null` while nobody is on it. */
  readonly world: World | null;
  /** The caller's avatar; present whenever the request needs the island or a station. */
  readonly avatar: LiveAvatar | null;
  /** The id the client gave this request. */
  readonly requestId: string;
  readonly via: Via;
  readonly nowMs: number;
  readonly config: Config;
  readonly database: Database;
  readonly files: Files;
  readonly recorder: Pick<Recorder, "append">;
  readonly log: Logger;
  /** The content of a station in the study's language, as it stands in the content table. */
  readContent(station: string): Promise<unknown>;
  /**
   * Runs the writing part in one transaction together with its facts. Once it
   * returns, everything is on disk; a repeat of the same request gives the
   * first reply again without running `work`.
   */
  commit<R>(
    work: (
      transaction: Transaction<Tables>,
      record: RecordFact,
    ) => Promise<R> | R,
  ): Promise<R>;
}
