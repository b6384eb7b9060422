import { GraduationCap, School } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { goToClass } from "../interface/actions/go-to-class.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { ClassPanel } from "./class/class-panel.tsx";
import type { ClientFeature } from "./client-feature.ts";

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
