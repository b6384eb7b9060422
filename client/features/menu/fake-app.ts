import { signal } from "@preact/signals";
import type {
  OutcomeOf,
  RequestName,
} from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** An app for tests: it keeps what was asked and said; words come out as their key and values. */
export interface FakeApp {
  readonly app: App;
  readonly asked: { name: RequestName; payload: unknown }[];
  readonly said: string[];
  /** What the next requests are answered with, first come, first served. */
  readonly answers: Promise<unknown>[];
}

/** Makes one. Whatever the menu does not touch is missing. */
export function fakeApp(
  options: { language?: "en" | "es" | "ko" } = {},
): FakeApp {
  const asked: FakeApp["asked"] = [];
  const said: string[] = [];
  const answers: FakeApp["answers"] = [];
  const app: Pick<App, "language" | "t" | "say" | "sayRefusal" | "request"> = {
    language: signal(options.language ?? "en"),
    t: (key, values = {}) => [key, ...Object.values(values)].join(" "),
    say: (sentence) => void said.push(sentence),
    sayRefusal: ({ code }) => void said.push(`refusal.${code}`),
    request: async <N extends RequestName>(name: N, payload: unknown) => {
      asked.push({ name, payload });
      return (await answers.shift()) as OutcomeOf<N>;
    },
  };
  return { app: app as App, asked, said, answers };
}
