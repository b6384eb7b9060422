import { Save } from "lucide";
import { useMemo } from "preact/hooks";
import type { VNode } from "preact";
import { deriveLook } from "../../../shared/features/look/derive-look.ts";
import { packLook } from "../../../shared/features/look/pack-look.ts";
import { readLook } from "../../../shared/features/look/read-look.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { ownAvatar } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { Draft } from "./draft.ts";
import { LookMaker } from "./look-maker.tsx";

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

/** The maker of looks, for whoever is on the island already. */
export function LookPanel({ app }: PanelProps): VNode {
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
