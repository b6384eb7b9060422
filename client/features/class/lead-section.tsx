import { ArrowRightLeft, Presentation } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { classAround, peopleInClass } from "../../interface/class-around.ts";
import { runAction } from "../../interface/run-action.ts";

async function handOver(app: App, avatar: string): Promise<void> {
  const outcome = await app.request("class.handOver", { avatar });
  if (outcome.ok) app.say(app.t("class.handed-to", outcome.reply));
  else app.sayRefusal(outcome);
}

async function takeLead(app: App): Promise<void> {
  const outcome = await app.request("class.takeLead", {});
  if (outcome.ok) app.say(app.t("class.you-lead"));
  else app.sayRefusal(outcome);
}

/** For staff in class: who leads, and how the lead goes from one to another; a guest who has it gives it back. */
export function LeadSection({ app }: { readonly app: App }): VNode | null {
  const place = classAround(app);
  const running = app.live.classes.value.get(place);
  const me = app.live.me.value;
  if (!running || !me) return null;
  const isMine = running.presenter === me.avatar;
  if (!isMine && !me.isStaff) return null;
  const others = peopleInClass(app, place).filter(
    (each) => (each.isStaff || each.isGuest) && each.id !== me.avatar,
  );
  const name = running.presenterName;
  return (
    <section class="stack">
      <h3>{app.t("class.who-leads")}</h3>
      <p role="status">
        {isMine
          ? app.t("class.you-lead")
          : name === ""
            ? app.t("class.nobody-leads")
            : app.t(
                running.isPresenterAway ? "class.leader-away" : "class.leads",
                { name },
              )}
      </p>
      {isMine ? (
        <div class="button-row">
          {others.map((each) => (
            <Button
              key={each.id}
              icon={ArrowRightLeft}
              label={app.t("class.hand-to", { name: each.name })}
              onPress={() => runAction(app, () => handOver(app, each.id))}
            />
          ))}
        </div>
      ) : (
        <Button
          icon={Presentation}
          label={app.t("class.take-lead")}
          onPress={() => runAction(app, () => takeLead(app))}
        />
      )}
    </section>
  );
}
