import type { ReadonlySignal, Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { FeatureName } from "../../shared/features/names.ts";
import type {
  NoticeName,
  NoticeOf,
  OutcomeOf,
  PayloadOf,
  RequestName,
} from "../../shared/protocol/requests.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import type { SliceFacts, SliceName } from "../../shared/protocol/state.ts";

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
  readonly isGuest: boolean;
  readonly look: string;
  readonly place: string;
  readonly seat: string;
  readonly gesture: string;
  readonly hand: number;
  readonly handAt: number;
  readonly table: number;
  readonly hasFloor: boolean;
  readonly speaking: boolean;
  readonly connected: boolean;
  readonly inTextView: boolean;
}

export type ProjectorFacts = SliceFacts<"projectors">;
/** A film that plays here just now, for the screens of the island to draw. */
export interface ScreenFilm {
  readonly element: HTMLVideoElement;
  /** What is said at this moment, in the person's language; "" for nothing. */
  readonly caption: ReadonlySignal<string>;
}

export type RoutineFacts = SliceFacts<"routines">;

/** The slices of the features: by place or by station, as `state.ts` says. */
export type Slices = {
  readonly [S in SliceName]: ReadonlySignal<ReadonlyMap<string, SliceFacts<S>>>;
};

/** The live island as the interface sees it; every signal holds plain, frozen values. */
export interface Live extends Slices {
  readonly status: ReadonlySignal<LineStatus>;
  readonly me: ReadonlySignal<Me | null>;
  readonly avatars: ReadonlySignal<ReadonlyMap<string, AvatarFacts>>;
  /** Requests that write and are not yet known to be saved. */
  readonly unsaved: ReadonlySignal<number>;
}

/** The panel that lies open beside the island. */
export interface OpenPanel {
  readonly feature: FeatureName;
  /** Such as `restaurant/menu`, for a feature that works over a station. */
  readonly station?: string;
}

/** A thing that stands on a station's shelf while its panel is open. */
export interface ShelvedThing {
  readonly id: string;
  /** Key of the word catalogue. */
  readonly words: string;
  readonly picture: VNode;
  /** Takes it into the hand. */
  readonly pick: () => void;
}

/** What a station sets out on its shelf, for the scene to show there. */
export interface ShelvedThings {
  readonly station: string;
  readonly things: readonly ShelvedThing[];
}

/** A class as the timetable board on the plaza names it, in the reader's own zone and language. */
export interface TimetableRow {
  readonly title: string;
  readonly when: string;
  readonly state: "now" | "cancelled" | "planned";
  /** Where it walks to; "" for no trip. */
  readonly trip: string;
  /** The state in words; "" where there is nothing to say. */
  readonly mark: string;
}

/** What stands on the timetable board. */
export interface Timetable {
  readonly rows: readonly TimetableRow[];
  /** Said where there are no rows. */
  readonly empty: string;
}

/** What every panel and command is handed. */
export interface App {
  readonly live: Live;
  readonly view: Signal<"3d" | "text">;
  readonly panel: Signal<OpenPanel | null>;
  readonly screenFilm: Signal<ScreenFilm | null>;
  readonly shelved: Signal<ShelvedThings | null>;
  /** `null` before the calendar was read. */
  readonly timetable: Signal<Timetable | null>;
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
