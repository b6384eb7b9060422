import { signal, type ReadonlySignal } from "@preact/signals";
import type {
  App,
  Live,
  OpenPanel,
  ScreenFilm,
  ShelvedThings,
  Timetable,
} from "./app.ts";
import type { Words } from "./words.ts";

/** The line to the island, as far as the interface needs it. */
export interface Line {
  readonly live: Live;
  readonly request: App["request"];
  readonly onNotice: App["onNotice"];
  /** Takes the island over from another tab. */
  readonly continueHere: () => void;
}

/** One sentence to show for a while and to read out; `number` tells two equal ones apart. */
export interface Saying {
  readonly number: number;
  readonly sentence: string;
}

/** The app as the shell holds it: what panels see, and what they have said. */
export interface ShellApp {
  readonly app: App;
  readonly words: Words;
  readonly saying: ReadonlySignal<Saying | null>;
  readonly continueHere: () => void;
}

/** Puts line and words together into what every panel and command is handed. */
export function createApp(
  line: Line,
  words: Words,
  firstView: "3d" | "text",
): ShellApp {
  const saying = signal<Saying | null>(null);
  const say = (sentence: string): void => {
    // Peeked at, so that an effect may say something without following it.
    saying.value = { number: (saying.peek()?.number ?? 0) + 1, sentence };
  };
  const app: App = {
    live: line.live,
    view: signal(firstView),
    panel: signal<OpenPanel | null>(null),
    screenFilm: signal<ScreenFilm | null>(null),
    shelved: signal<ShelvedThings | null>(null),
    timetable: signal<Timetable | null>(null),
    request: line.request,
    onNotice: line.onNotice,
    t: words.t,
    language: words.language,
    say,
    sayRefusal(refusal) {
      const sentence = words.t(`refusal.${refusal.code}`);
      say(
        refusal.errorId === undefined
          ? sentence
          : `${sentence} ${words.t("refusal.number", { number: refusal.errorId })}`,
      );
    },
  };
  return { app, words, saying, continueHere: line.continueHere };
}
