import { useSignal, type ReadonlySignal } from "@preact/signals";
import { X } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../app.ts";
import type { Saying } from "../create-app.ts";
import { Icon } from "../icon.tsx";

/** Long enough to read slowly: a base, and a share for each letter. */
const BASE_MS = 4000;
const PER_LETTER_MS = 90;

const timeToRead = (sentence: string): number =>
  BASE_MS + sentence.length * PER_LETTER_MS;

/** What the island has just said: shown for a while, and read out politely. */
export function Sayings(props: {
  readonly app: App;
  readonly saying: ReadonlySignal<Saying | null>;
}): VNode {
  const { app } = props;
  const shown = useSignal<Saying | null>(null);
  const saying = props.saying.value;
  useEffect(() => {
    shown.value = saying;
    if (saying === null) return;
    const timer = setTimeout(() => {
      shown.value = null;
    }, timeToRead(saying.sentence));
    return () => clearTimeout(timer);
  }, [saying, shown]);
  const now = shown.value;
  return (
    <div class="sayings">
      <div role="status" aria-live="polite">
        {now !== null && (
          <p key={now.number} class="saying">
            {now.sentence}
          </p>
        )}
      </div>
      {now !== null && (
        <button
          type="button"
          class="button quiet"
          aria-label={app.t("shell.put-away")}
          onClick={() => {
            shown.value = null;
          }}
        >
          <Icon node={X} />
        </button>
      )}
    </div>
  );
}
