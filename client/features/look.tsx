import { Save, Shirt } from "lucide";
import { useMemo } from "preact/hooks";
import type { VNode } from "preact";
import { deriveLook } from "../../shared/features/look/derive-look.ts";
import { packLook } from "../../shared/features/look/pack-look.ts";
import { readLook } from "../../shared/features/look/read-look.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { Button } from "../interface/button.tsx";
import { ownAvatar } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { Draft } from "./look/draft.ts";
import { LookMaker } from "./look/look-maker.tsx";

async function wear(app: App, draft: Draft): Promise<void> {
  if (draft.isSaved.value) return app.say(app.t("look.is-saved"));
  const look = packLook(draft.recipe.value);
  const outcome = await app.request("look.save", { look });
  if (!outcome.ok) return app.sayRefusal(outcome);
  draft.noteSaved();
  app.say(app.t("look.saved"));
}

function makeDraft(app: App): Draft {
  const look = ownAvatar(app)?.look ?? "";
  return new Draft(readLook(look) ?? deriveLook(look));
}

function LookPanel({ app }: PanelProps): VNode {
  const draft = useMemo(() => makeDraft(app), [app]);
  return (
    <>
      <LookMaker
        t={(key, values) => app.t(key, values)}
        draft={draft}
        isStaff={app.live.me.value?.isStaff === true}
      />
      <div class="look-save">
        <p>{app.t("look.choose")}</p>
        <p role="status" class="faint">
          {app.t(draft.isSaved.value ? "look.is-saved" : "look.unsaved")}
        </p>
        <Button
          icon={Save}
          kind="primary"
          label={app.t("look.save")}
          onPress={() => runAction(app, () => wear(app, draft))}
        />
      </div>
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
