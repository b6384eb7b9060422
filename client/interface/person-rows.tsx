import { MapPin } from "lucide";
import type { VNode } from "preact";
import { isGestureKind } from "../../shared/features/gesture.ts";
import { readLook } from "../../shared/features/look/read-look.ts";
import { describeLook } from "../features/look/describe-look.ts";
import { PersonMenu } from "../features/moderation/person-menu.tsx";
import type { App, AvatarFacts } from "./app.ts";
import { goTo } from "./actions/go-to.ts";
import { Button } from "./button.tsx";
import { ownAvatar, placeName } from "./names.ts";
import { runAction } from "./run-action.ts";

/** What one may know of a person at a glance, in words and never by colour alone. */
function describePerson(app: App, avatar: AvatarFacts): string {
  const facts: string[] = [];
  if (avatar.place !== ownAvatar(app)?.place)
    facts.push(placeName(app, avatar.place));
  if (avatar.seat !== "") facts.push(app.t("people.sitting"));
  if (avatar.hand > 0) facts.push(app.t("people.hand-up"));
  if (avatar.inTextView) facts.push(app.t("people.in-text-view"));
  if (!avatar.connected) facts.push(app.t("people.line-lost"));
  if (isGestureKind(avatar.gesture))
    facts.push(app.t(`gesture.they-${avatar.gesture}`, { name: avatar.name }));
  return facts.join(" · ");
}

/** What the picture would show of them. */
function lookInWords(app: App, { look }: AvatarFacts): string {
  const recipe = readLook(look);
  return recipe === undefined
    ? ""
    : describeLook(recipe, (key, values) => app.t(key, values)).join(" · ");
}

/** People one below the other, each with a way to go there and a menu for what may be wrong. */
export function PersonRows(props: {
  readonly app: App;
  readonly people: readonly AvatarFacts[];
}): VNode {
  const { app } = props;
  const me = app.live.me.value?.avatar;
  return (
    <ul class="rows">
      {props.people.map((avatar) => (
        <li key={avatar.id} class="row">
          <div class="row-text">
            <span>
              <strong dir="auto">{avatar.name}</strong>
              {avatar.id === me && ` (${app.t("people.you")})`}
              {(avatar.isStaff || avatar.isGuest) && (
                <span class="mark">
                  {app.t(avatar.isStaff ? "people.staff" : "role.guest")}
                </span>
              )}
            </span>
            <span class="faint">{describePerson(app, avatar)}</span>
            {app.view.value === "text" && (
              <span class="faint">{lookInWords(app, avatar)}</span>
            )}
          </div>
          {avatar.id !== me && (
            <>
              <Button
                icon={MapPin}
                label={app.t("people.go-to")}
                fullLabel={app.t("people.go-to-whom", { name: avatar.name })}
                onPress={() =>
                  runAction(app, () => goTo(app, { avatar: avatar.id }))
                }
              />
              <PersonMenu app={app} person={avatar} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
