import { computed, effect } from "@preact/signals";
import {
  Check,
  Hand,
  Heart,
  type IconNode,
  ListOrdered,
  RotateCcw,
  Turtle,
} from "lucide";
import type { VNode } from "preact";
import { SIGNAL_KINDS, type SignalKind } from "../../shared/features/hand.ts";
import { ISLANDERS, STAFF } from "../../shared/protocol/roles.ts";
import type { App, AvatarFacts } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { currentPlace, ownAvatar, placeName } from "../interface/names.ts";
import { tellTime } from "../interface/tell-time.ts";
import { runAction } from "../interface/run-action.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature, Command, PanelProps } from "./client-feature.ts";
import { isLeading } from "../interface/may-present.ts";
import { FloorButton } from "./floor/floor-button.tsx";
import { FloorSection } from "./floor/floor-section.tsx";
import { listenForSignals, SignalList } from "./hand/signals.tsx";

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
  return (
    <div class="stack">
      {isStaff && <SignalList app={app} />}
      <FloorSection app={app} />
      {hands.length === 0 && <p>{app.t("hand.none")}</p>}
      <ol class="rows">
        {hands.map((avatar) => (
          <li key={avatar.id} class="row">
            <div class="row-text">
              <strong>{avatar.name}</strong>
              <span class="faint">
                {app.t("hand.since", {
                  place: placeName(app, avatar.place),
                  time: tellTime(avatar.handAt, app.language.value),
                })}
              </span>
            </div>
            {isLeading(app) && !avatar.hasFloor && (
              <FloorButton app={app} person={avatar} />
            )}
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
    </div>
  );
}

const isInClass = (app: App): boolean =>
  app.live.classes.value.has(currentPlace(app)?.id ?? "");

async function signal(app: App, kind: SignalKind): Promise<void> {
  const outcome = await app.request("hand.signal", { kind });
  if (outcome.ok) app.say(app.t("hand.signal-sent"));
  else app.sayRefusal(outcome);
}

const SIGNAL_ICONS: Readonly<Record<SignalKind, IconNode>> = {
  slower: Turtle,
  again: RotateCcw,
  "thank-you": Heart,
};

/** Tells those who lead of each hand that goes up, and of each signal. */
function start(app: App): () => void {
  const stopSignals = listenForSignals(app);
  let known = new Set<string>();
  const hands = computed(() => listHands(app.live.avatars.value.values()));
  const stopHands = effect(() => {
    const raised = hands.value;
    if (app.live.me.value?.isStaff === true)
      for (const { id, name } of raised)
        if (!known.has(id)) app.say(app.t("hand.raised-by", { name }));
    known = new Set(raised.map((avatar) => avatar.id));
  });
  return () => {
    stopSignals();
    stopHands();
  };
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
    ...SIGNAL_KINDS.map((kind): Command => ({
      id: `hand.${kind}`,
      words: `command.hand.${kind}`,
      icon: SIGNAL_ICONS[kind],
      who: ISLANDERS,
      when: (app) => isInClass(app) && app.live.me.value?.isStaff !== true,
      run: (app) => signal(app, kind),
    })),
  ],
};
