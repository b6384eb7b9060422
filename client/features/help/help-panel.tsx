import { useSignal } from "@preact/signals";
import { House, LifeBuoy, Phone } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { goTo } from "../../interface/actions/go-to.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import { SAFE_PLACE } from "../../interface/safe-place.ts";
import type { PanelProps } from "../client-feature.ts";
import { EasierSettings } from "./easier-settings.tsx";
import { KeyList } from "./key-list.tsx";

async function askHelper(app: App): Promise<void> {
  const outcome = await app.request("help.ask", {});
  if (!outcome.ok) return app.sayRefusal(outcome);
  const { helpers } = outcome.reply;
  app.say(
    helpers === 0
      ? app.t("help.nobody-here")
      : app.t("help.asked", { count: helpers }),
  );
}

function Telephone(props: {
  readonly app: App;
  readonly telephone: string;
}): VNode {
  return (
    <a
      class="button plain"
      href={`tel:${props.telephone.replace(/[^\d+]/g, "")}`}
    >
      <Icon node={Phone} />
      <span>{props.app.t("help.call", { telephone: props.telephone })}</span>
    </a>
  );
}

/** The same help in the same corner everywhere: a helper, a telephone, a safe place, easier reading. */
export function HelpPanel({ app }: PanelProps): VNode {
  const words = useSignal<ReplyOf<"help.read"> | null>(null);
  useEffect(() => {
    runAction(app, async () => {
      const outcome = await app.request("help.read", {});
      if (outcome.ok) words.value = outcome.reply;
      else app.sayRefusal(outcome);
    });
  }, [app, words]);
  const study = words.value;
  return (
    <>
      <div class="stack">
        <Button
          kind="primary"
          icon={LifeBuoy}
          label={app.t("help.ask")}
          onPress={() => runAction(app, () => askHelper(app))}
        />
        {study !== null && study.telephone !== "" && (
          <Telephone app={app} telephone={study.telephone} />
        )}
        <Button
          icon={House}
          label={app.t("command.travel.safe")}
          onPress={() => runAction(app, () => goTo(app, { place: SAFE_PLACE }))}
        />
      </div>
      <section class="note">
        <h3>{app.t("help.unwell")}</h3>
        <p dir="auto">{study?.emergencyWords ?? app.t("panel.loading")}</p>
        <p>{app.t("help.not-emergency")}</p>
      </section>
      <EasierSettings app={app} />
      <KeyList app={app} />
    </>
  );
}
