import { Ban, DoorOpen, Flag, VolumeX } from "lucide";
import type { VNode } from "preact";
import type { App, AvatarFacts } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { beginReport, block, sendAway } from "./orders.ts";

/** What one may do about another person, closed until it is wanted. */
export function PersonMenu(props: {
  readonly app: App;
  readonly person: AvatarFacts;
}): VNode {
  const { app, person } = props;
  const { name } = person;
  const draft = { whom: { avatar: person.id }, name };
  const leads = app.live.me.value?.isStaff === true;
  return (
    <details class="person-menu">
      <summary aria-label={app.t("moderation.more-about", { name })}>
        {app.t("moderation.more")}
      </summary>
      <div class="choices">
        {!person.isStaff && (
          <Button
            icon={VolumeX}
            label={app.t("moderation.block")}
            fullLabel={app.t("moderation.block-whom", { name })}
            onPress={() => runAction(app, () => block(app, draft.whom))}
          />
        )}
        <Button
          icon={Flag}
          label={app.t("moderation.report")}
          fullLabel={app.t("moderation.report-whom", { name })}
          onPress={() => beginReport(app, draft)}
        />
        {leads && (
          <>
            <Button
              icon={DoorOpen}
              label={app.t("moderation.send-away")}
              onPress={() =>
                runAction(app, () => sendAway(app, draft, "visit"))
              }
            />
            <Button
              icon={Ban}
              label={app.t("moderation.ban")}
              onPress={() => runAction(app, () => sendAway(app, draft, "ban"))}
            />
          </>
        )}
      </div>
    </details>
  );
}
