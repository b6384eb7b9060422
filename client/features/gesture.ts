import {
  ArrowDownToLine,
  Soup,
  Utensils,
  type IconNode,
  Laugh,
  Music,
  PartyPopper,
  PersonStanding,
  Smile,
  SmilePlus,
  ThumbsUp,
} from "lucide";
import type { GestureKind } from "../../shared/features/gesture.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { ownAvatar } from "../interface/names.ts";
import type { ClientFeature, Command } from "./client-feature.ts";

/** The drawing and the key of each; the letter of waving is the one people know. */
const LOOKS: Readonly<
  Record<GestureKind, { readonly icon: IconNode; readonly key: string }>
> = {
  wave: { icon: Smile, key: "v" },
  clap: { icon: PartyPopper, key: "1" },
  nod: { icon: SmilePlus, key: "2" },
  "thumbs-up": { icon: ThumbsUp, key: "3" },
  laugh: { icon: Laugh, key: "4" },
  dance: { icon: Music, key: "5" },
  stretch: { icon: PersonStanding, key: "6" },
  eat: { icon: Utensils, key: "7" },
  carry: { icon: Soup, key: "8" },
};

async function make(app: App, kind: GestureKind): Promise<void> {
  const outcome = await app.request("gesture.make", { kind });
  if (outcome.ok) app.say(app.t(`gesture.you-${kind}`));
  else app.sayRefusal(outcome);
}

/** A tray is carried until it is put down. */
const isCarrying = (app: App): boolean => ownAvatar(app)?.gesture === "carry";

const command = (kind: GestureKind): Command => ({
  id: `gesture.${kind}`,
  words: `command.gesture.${kind}`,
  ...LOOKS[kind],
  who: ISLANDERS,
  when: (app) => kind !== "carry" || !isCarrying(app),
  run: (app) => make(app, kind),
});

async function putDown(app: App): Promise<void> {
  const outcome = await app.request("gesture.putDown", {});
  if (outcome.ok) app.say(app.t("gesture.you-put-down"));
  else app.sayRefusal(outcome);
}

export const gesture: ClientFeature = {
  commands: [
    ...(Object.keys(LOOKS) as GestureKind[]).map(command),
    {
      id: "gesture.put-down",
      words: "command.gesture.put-down",
      icon: ArrowDownToLine,
      key: LOOKS.carry.key,
      who: ISLANDERS,
      when: isCarrying,
      run: putDown,
    },
  ],
};
