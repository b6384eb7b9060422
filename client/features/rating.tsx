import { type Signal, signal } from "@preact/signals";
import { X } from "lucide";
import type { VNode } from "preact";
import { HELPED, type Helped } from "../../shared/features/rating.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { classAround } from "../interface/class-around.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature } from "./client-feature.ts";

/** The class that somebody has just come from and not yet spoken of; "" for none. */
const asked = new WeakMap<App, Signal<string>>();

function askedOf(app: App): Signal<string> {
  const found = asked.get(app) ?? signal("");
  asked.set(app, found);
  return found;
}

async function give(app: App, helped: Helped): Promise<void> {
  const about = askedOf(app);
  const outcome = await app.request("rating.give", {
    class: about.value,
    helped,
  });
  about.value = "";
  if (outcome.ok) app.say(app.t("rating.thanks"));
  else app.sayRefusal(outcome);
}

/** One question after class, answered by one tap or put away. */
function RatingStrip({ app }: { readonly app: App }): VNode | null {
  const about = askedOf(app);
  if (about.value === "") return null;
  return (
    <div class="strip" role="group" aria-label={app.t("rating.question")}>
      <strong>{app.t("rating.question")}</strong>
      {HELPED.map((each) => (
        <Button
          key={each}
          label={app.t(`rating.${each}`)}
          onPress={() => runAction(app, () => give(app, each))}
        />
      ))}
      <Button
        icon={X}
        label={app.t("rating.not-now")}
        onPress={() => {
          about.value = "";
        }}
      />
    </div>
  );
}

/** Asks those who were taught, when a class ends around them. */
function start(app: App): () => void {
  return app.onNotice("class.ended", ({ id }) => {
    const isTaught = app.live.me.value?.isStaff !== true;
    if (isTaught && classAround(app) !== "") askedOf(app).value = id;
  });
}

/** Whether a class has helped. */
export const rating: ClientFeature = {
  strip: RatingStrip,
  start,
  commands: [],
};
