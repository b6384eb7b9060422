import { computed, effect } from "@preact/signals";
import { GraduationCap, School } from "lucide";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { CLASSROOM, goToClass } from "../interface/actions/go-to-class.ts";
import { classAround } from "../interface/class-around.ts";
import { isLeading } from "../interface/may-present.ts";
import { ownAvatar, placeName } from "../interface/names.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** Tells those in class when its presenter is away, is back, or is another. */
function tellLeads(app: App): () => void {
  const state = computed(() => {
    const running = app.live.classes.value.get(classAround(app));
    if (!running) return "";
    const { id, presenter, presenterName: name, isPresenterAway } = running;
    if (presenter === app.live.me.value?.avatar) return `${id} you-lead`;
    if (name === "") return `${id} nobody-leads`;
    return `${id} ${isPresenterAway ? "leader-away" : "leads"} ${name}`;
  });
  let before = "";
  return effect(() => {
    const [id = "", words = "", ...name] = state.value.split(" ");
    const isNews = before.startsWith(`${id} `) && before !== state.value;
    before = state.value;
    if (id !== "" && isNews)
      app.say(app.t(`class.${words}`, { name: name.join(" ") }));
  });
}

function start(app: App): () => void {
  const stopStarted = app.onNotice("class.started", ({ title }) => {
    const isThere = ownAvatar(app)?.place === CLASSROOM;
    app.say(app.t(`class.has-started${isThere ? "-here" : ""}`, { title }));
  });
  const stopEnded = app.onNotice("class.ended", () => {
    app.say(app.t("class.has-ended"));
  });
  const stopKeptOut = app.onNotice("class.keptOut", ({ place, because }) => {
    const words = {
      "guest-elsewhere": "refusal.guest-elsewhere",
      "taken-off": "class.taken-off",
      "class-closed":
        place === CLASSROOM ? "class.kept-out" : "class.kept-out-there",
    }[because];
    app.say(app.t(words, { place: placeName(app, place) }));
  });
  const stopAway = tellLeads(app);
  return () => {
    stopAway();
    stopKeptOut();
    stopStarted();
    stopEnded();
  };
}

const TripStrip = createFetchedPanel<{ readonly app: App }>(
  async () => (await import("./class/trip-strip.tsx")).TripStrip,
);

/** Where a class walks to; its script comes with the first trip, and to whoever leads. */
function Strip({ app }: { readonly app: App }): VNode | null {
  const isNeeded = useRef(false);
  for (const [room, { at }] of app.live.classes.value)
    isNeeded.current ||= at !== room || isLeading(app);
  return isNeeded.current ? <TripStrip app={app} /> : null;
}

export const classFeature: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./class/class-panel.tsx")).ClassPanel,
  ),
  strip: Strip,
  start,
  commands: [
    {
      id: "class.go",
      words: "command.class.go",
      icon: GraduationCap,
      key: "l",
      who: ISLANDERS,
      when: () => true,
      run: goToClass,
    },
    {
      id: "class.open",
      words: "command.class.open",
      icon: School,
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "class",
      run: (app) => togglePanel(app, "class"),
    },
  ],
};
