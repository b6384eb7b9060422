import { computed, effect } from "@preact/signals";
import {
  Hand,
  Heart,
  type IconNode,
  ListOrdered,
  RotateCcw,
  Turtle,
} from "lucide";
import { SIGNAL_KINDS, type SignalKind } from "../../shared/features/hand.ts";
import { ISLANDERS, STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import { ownAvatar } from "../interface/names.ts";
import type { ClientFeature, Command } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { listHands } from "./hand/list-hands.ts";
import { listenForSignals } from "./hand/signals.ts";

const isRaised = (app: App): boolean => (ownAvatar(app)?.hand ?? 0) > 0;

async function setHand(app: App, to: "raise" | "lower"): Promise<void> {
  const outcome = await app.request(`hand.${to}`, {});
  if (outcome.ok) app.say(app.t(`hand.you-${to}`));
  else app.sayRefusal(outcome);
}

const isInClass = (app: App): boolean => classAround(app) !== "";

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
  panel: createFetchedPanel(
    async () => (await import("./hand/hand-panel.tsx")).HandPanel,
  ),
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
