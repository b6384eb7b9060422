import { PartyPopper, Smile } from "lucide";
import type { GestureKind } from "../../shared/features/gesture.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import type { ClientFeature } from "./client-feature.ts";

async function make(app: App, kind: GestureKind): Promise<void> {
  const outcome = await app.request("gesture.make", { kind });
  if (outcome.ok) app.say(app.t(`gesture.you-${kind}`));
  else app.sayRefusal(outcome);
}

export const gesture: ClientFeature = {
  commands: [
    {
      id: "gesture.wave",
      words: "command.gesture.wave",
      icon: Smile,
      key: "v",
      who: ISLANDERS,
      when: () => true,
      run: (app) => make(app, "wave"),
    },
    {
      id: "gesture.clap",
      words: "command.gesture.clap",
      icon: PartyPopper,
      who: ISLANDERS,
      when: () => true,
      run: (app) => make(app, "clap"),
    },
  ],
};
