import { useSignal } from "@preact/signals";
import { House, LifeBuoy, Phone, ScrollText, UserRound } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { Role } from "../../../shared/protocol/roles.ts";
import type { App } from "../../interface/app.ts";
import { goTo } from "../../interface/actions/go-to.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import { SAFE_PLACE } from "../../interface/safe-place.ts";
import type { PanelProps } from "../client-feature.ts";
import { switchView } from "../view.ts";
import { EasierSettings } from "./easier-settings.tsx";
import { GuideLink } from "./guide-link.tsx";
import { KeyList } from "./key-list.tsx";
import { SoundSettings } from "./sound-settings.tsx";
import { UnitChoices } from "./unit-choices.tsx";

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

/** The guide for somebody's part on the island. */
function chooseGuide(role: Role | undefined): string {
  if (role === "administrator") return "operator";
  if (role === "educator" || role === "facilitator") return "educator";
  return role === "researcher" ? "researcher" : "participant";
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
        {app.view.value === "3d" && (
          <Button
            icon={ScrollText}
            label={app.t("command.view.text")}
            onPress={() =>
              runAction(app, () => switchView(app, "text", "chosen"))
            }
          />
        )}
        <a class="button plain" href="/me">
          <Icon node={UserRound} />
          <span>{app.t("me.title")}</span>
        </a>
        <GuideLink
          label={app.t("help.read-guide")}
          language={app.language.value}
          guide={chooseGuide(app.live.me.value?.role)}
        />
      </div>
      <section class="note">
        <h3>{app.t("help.unwell")}</h3>
        <p dir="auto">{study?.emergencyWords ?? app.t("panel.loading")}</p>
        <p>{app.t("help.not-emergency")}</p>
      </section>
      <EasierSettings app={app} />
      <SoundSettings app={app} />
      <UnitChoices app={app} />
      <KeyList app={app} />
    </>
  );
}
