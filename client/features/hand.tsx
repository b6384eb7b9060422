import { computed, effect } from "@preact/signals";
import { Check, Hand, ListOrdered } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS, STAFF } from "../../shared/protocol/roles.ts";
import type { App, AvatarFacts } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { ownAvatar, placeName } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";

/** The raised hands, the first one first. */
export function listHands(avatars: Iterable<AvatarFacts>): AvatarFacts[] {
  return [...avatars]
    .filter((avatar) => avatar.hand > 0)
    .sort((a, b) => a.hand - b.hand);
}

const isRaised = (app: App): boolean => (ownAvatar(app)?.hand ?? 0) > 0;

async function setHand(app: App, to: "raise" | "lower"): Promise<void> {
  const outcome = await app.request(`hand.${to}`, {});
  if (outcome.ok) app.say(app.t(`hand.you-${to}`));
  else app.sayRefusal(outcome);
}

async function answer(app: App, avatar: AvatarFacts): Promise<void> {
  const outcome = await app.request("hand.answer", { avatar: avatar.id });
  if (outcome.ok) app.say(app.t("hand.answered", { name: avatar.name }));
  else app.sayRefusal(outcome);
}

function HandPanel({ app }: PanelProps): VNode {
  const hands = listHands(app.live.avatars.value.values());
  const isStaff = app.live.me.value?.isStaff === true;
  if (hands.length === 0) return <p>{app.t("hand.none")}</p>;
  return (
    <ol class="rows">
      {hands.map((avatar) => (
        <li key={avatar.id} class="row">
          <div class="row-text">
            <strong>{avatar.name}</strong>
            <span class="faint">{placeName(app, avatar.place)}</span>
          </div>
          {isStaff && (
            <Button
              icon={Check}
              label={app.t("hand.answer")}
              fullLabel={app.t("hand.answer-whom", { name: avatar.name })}
              onPress={() => runAction(app, () => answer(app, avatar))}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Tells those who lead of each hand that goes up. */
function start(app: App): () => void {
  let known = new Set<string>();
  const hands = computed(() => listHands(app.live.avatars.value.values()));
  return effect(() => {
    const raised = hands.value;
    if (app.live.me.value?.isStaff === true)
      for (const { id, name } of raised)
        if (!known.has(id)) app.say(app.t("hand.raised-by", { name }));
    known = new Set(raised.map((avatar) => avatar.id));
  });
}

export const hand: ClientFeature = {
  panel: HandPanel,
  start,
  commands: [
    {
      id: "hand.raise",
      words: "command.hand.raise",
      icon: Hand,
      key: "h",
      who: ISLANDERS,
      when: (app) => !isRaised(app),
      run: (app) => setHand(app, "raise"),
    },
    {
      id: "hand.lower",
      words: "command.hand.lower",
      icon: Hand,
      key: "h",
      who: ISLANDERS,
      when: isRaised,
      run: (app) => setHand(app, "lower"),
    },
    {
      id: "hand.list",
      words: "command.hand.list",
      icon: ListOrdered,
      who: STAFF,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "hand",
      countWaiting: (app) => listHands(app.live.avatars.value.values()).length,
      run: (app) => togglePanel(app, "hand"),
    },
  ],
};
