import type { ReadonlySignal, Signal } from "@preact/signals";
import type { FeatureName } from "../../shared/features/names.ts";
import type {
  NoticeName,
  NoticeOf,
  OutcomeOf,
  PayloadOf,
  RequestName,
} from "../../shared/protocol/requests.ts";
import type { Role } from "../../shared/protocol/roles.ts";

/** How the line to the island stands. */
export type LineStatus =
  | "connecting"
  | "online"
  | "reconnecting"
  | "elsewhere"
  | "refused"
  | "removed"
  | "sent-away"
  | "signed-out"
  | "too-fast"
  | "outdated";

/** The signed-in person. */
export interface Me {
  readonly avatar: string;
  readonly name: string;
  readonly role: Role;
  readonly isStaff: boolean;
  readonly studyName: string;
}

/** The slow facts of one avatar; a plain copy of the live state. */
export interface AvatarFacts {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly isStaff: boolean;
  readonly look: string;
  readonly place: string;
  readonly seat: string;
  readonly gesture: string;
  readonly hand: number;
  readonly speaking: boolean;
  readonly connected: boolean;
  readonly inTextView: boolean;
}

export interface RunningClassFacts {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number;
  readonly presenter: string;
  readonly presenterName: string;
}

export interface ProjectorFacts {
  readonly deck: string;
  readonly title: string;
  readonly slide: number;
  readonly slideCount: number;
}

/** The live island as the interface sees it; every signal holds plain, frozen values. */
export interface Live {
  readonly status: ReadonlySignal<LineStatus>;
  readonly me: ReadonlySignal<Me | null>;
  readonly avatars: ReadonlySignal<ReadonlyMap<string, AvatarFacts>>;
  /** By place. */
  readonly classes: ReadonlySignal<ReadonlyMap<string, RunningClassFacts>>;
  /** By station, such as `classroom/projector`. */
  readonly projectors: ReadonlySignal<ReadonlyMap<string, ProjectorFacts>>;
  /** Requests that write and are not yet known to be saved. */
  readonly unsaved: ReadonlySignal<number>;
}

/** The panel that lies open beside the island. */
export interface OpenPanel {
  readonly feature: FeatureName;
  /** Such as `restaurant/menu`, for a feature that works over a station. */
  readonly station?: string;
}

/** What every panel and command is handed. */
export interface App {
  readonly live: Live;
  readonly view: Signal<"3d" | "text">;
  readonly panel: Signal<OpenPanel | null>;
  /** Asks the server; writing requests are kept and sent again until they are answered. */
  request<N extends RequestName>(
    name: N,
    payload: PayloadOf<N>,
  ): Promise<OutcomeOf<N>>;
  onNotice<N extends NoticeName>(
    name: N,
    listen: (notice: NoticeOf<N>) => void,
  ): () => void;
  /** A word of the catalogue in the person's language. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly language: ReadonlySignal<"en" | "es" | "ko">;
  /** Says one sentence politely: shown for a while, and read out. */
  say(sentence: string): void;
  /** Shows why a request was turned down, and what to do. */
  sayRefusal(refusal: {
    readonly code: string;
    readonly errorId?: string;
  }): void;
}
