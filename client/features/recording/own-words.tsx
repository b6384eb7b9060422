import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

type Own = "loading" | "not-asked" | "left-out" | "in";

async function readOwn(app: App, into: Signal<Own>): Promise<void> {
  const outcome = await app.request("recording.mine", {});
  if (!outcome.ok) return;
  const { isAsked, isGiven } = outcome.reply;
  if (isGiven) into.value = "in";
  else into.value = isAsked ? "left-out" : "not-asked";
}

/**
 * Whether one's own words go into recordings, and the one press that changes
 * it. It is the consent of "My page": taking it back deletes them everywhere.
 */
export function OwnWords({ app }: { readonly app: App }): VNode | null {
  const own = useSignal<Own>("loading");
  useEffect(() => runAction(app, () => readOwn(app, own)), [app, own]);
  const isIn = own.value === "in";
  const change = async (): Promise<void> => {
    const outcome = await app.request("recording.agree", { isGiven: !isIn });
    if (!outcome.ok) app.sayRefusal(outcome);
    else app.say(app.t(isIn ? "recording.now-out" : "recording.now-in"));
    await readOwn(app, own);
  };
  if (own.value === "loading" || own.value === "not-asked") return null;
  return (
    <div class="stack">
      <p>{app.t(isIn ? "recording.words-in" : "recording.words-out")}</p>
      <div class="button-row">
        <Button
          label={app.t(isIn ? "recording.take-out" : "recording.let-in")}
          onPress={() => runAction(app, change)}
        />
      </div>
    </div>
  );
}
