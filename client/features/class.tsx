import { CalendarDays, GraduationCap } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { goTo } from "../interface/actions/go-to.ts";
import { takeSeat } from "../interface/actions/take-seat.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { ClassPanel } from "./class/class-panel.tsx";
import type { ClientFeature } from "./client-feature.ts";

/** Where classes are held unless one runs elsewhere. */
const CLASSROOM = "classroom";

async function takeMeToClass(app: App): Promise<void> {
  const running = [...app.live.classes.value.keys()][0];
  if (!(await goTo(app, { place: running ?? CLASSROOM }))) return;
  await takeSeat(app, "any");
  if (running === undefined) app.say(app.t("class.none-now-here-is-room"));
}

function start(app: App): () => void {
  const stopStarted = app.onNotice("class.started", ({ title }) => {
    app.say(app.t("class.has-started", { title }));
  });
  const stopEnded = app.onNotice("class.ended", () => {
    app.say(app.t("class.has-ended"));
  });
  return () => {
    stopStarted();
    stopEnded();
  };
}

export const classFeature: ClientFeature = {
  panel: ClassPanel,
  start,
  commands: [
    {
      id: "class.go",
      words: "command.class.go",
      icon: GraduationCap,
      key: "l",
      who: ISLANDERS,
      when: () => true,
      run: takeMeToClass,
    },
    {
      id: "class.open",
      words: "command.class.open",
      icon: CalendarDays,
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "class",
      run: (app) => togglePanel(app, "class"),
    },
  ],
};
