import { Shirt } from "lucide";
import type { VNode } from "preact";
import { isStaffLook } from "../../shared/features/look/recipe.ts";
import {
  STARTING_LOOKS,
  type StartingLook,
} from "../../shared/features/look/starting-looks.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { Button } from "../interface/button.tsx";
import { ownAvatar } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";

async function wear(app: App, look: StartingLook): Promise<void> {
  const outcome = await app.request("look.save", { look: look.id });
  if (outcome.ok) app.say(app.t("look.saved"));
  else app.sayRefusal(outcome);
}

function LookPanel({ app }: PanelProps): VNode {
  const now = ownAvatar(app)?.look;
  const isStaff = app.live.me.value?.isStaff === true;
  const looks = STARTING_LOOKS.filter(
    (look) => isStaff || !isStaffLook(look.recipe),
  );
  return (
    <>
      <p>{app.t("look.choose")}</p>
      <ul class="rows">
        {looks.map((look) => {
          const about = app.t(look.about);
          return (
            <li key={look.id} class="row">
              <div class="row-text">{about}</div>
              {look.id === now ? (
                <span class="mark">{app.t("look.yours")}</span>
              ) : (
                <Button
                  label={app.t("look.wear")}
                  fullLabel={app.t("look.wear-which", { look: about })}
                  onPress={() => runAction(app, () => wear(app, look))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

export const look: ClientFeature = {
  panel: LookPanel,
  commands: [
    {
      id: "look.open",
      words: "command.look.open",
      icon: Shirt,
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "look",
      run: (app) => togglePanel(app, "look"),
    },
  ],
};
