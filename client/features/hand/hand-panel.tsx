import { Check } from "lucide";
import type { VNode } from "preact";
import type { App, AvatarFacts } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { isLeading } from "../../interface/may-present.ts";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import type { PanelProps } from "../client-feature.ts";
import { FloorButton } from "../floor/floor-button.tsx";
import { FloorSection } from "../floor/floor-section.tsx";
import { listHands } from "./list-hands.ts";
import { SignalList } from "./signal-list.tsx";

async function answer(app: App, avatar: AvatarFacts): Promise<void> {
  const outcome = await app.request("hand.answer", { avatar: avatar.id });
  if (outcome.ok) app.say(app.t("hand.answered", { name: avatar.name }));
  else app.sayRefusal(outcome);
}

/** Whose hand is up, what was signalled, and who has the floor. */
export function HandPanel({ app }: PanelProps): VNode {
  const hands = listHands(app.live.avatars.value.values());
  const isStaff = app.live.me.value?.isStaff === true;
  return (
    <div class="stack">
      {isStaff && <SignalList app={app} />}
      <FloorSection app={app} />
      {hands.length === 0 && <p>{app.t("hand.none")}</p>}
      <ol class="rows">
        {hands.map((avatar) => (
          <li key={avatar.id} class="row">
            <div class="row-text">
              <strong>{avatar.name}</strong>
              <span class="faint">
                {app.t("hand.since", {
                  place: placeName(app, avatar.place),
                  time: tellTime(avatar.handAt, app.language.value),
                })}
              </span>
            </div>
            {isLeading(app) && !avatar.hasFloor && (
              <FloorButton app={app} person={avatar} />
            )}
            {isStaff && (
              <Button
                icon={Check}
                label={app.t("hand.answer")}
                fullLabel={app.t("hand.answer-whom", { name: avatar.name })}
                onPress={() => runAction(app, () => answer(app, avatar))}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
