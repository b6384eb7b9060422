import { Megaphone, MicOff } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { isLeading } from "../../interface/may-present.ts";
import { classAround, peopleInClass } from "../../interface/class-around.ts";
import { runAction } from "../../interface/run-action.ts";
import { FloorButton } from "./floor-button.tsx";

async function setRule(app: App, isGiven: boolean): Promise<void> {
  const outcome = await app.request("floor.setRule", { isGiven });
  if (!outcome.ok) app.sayRefusal(outcome);
}

async function takeAll(app: App): Promise<void> {
  const outcome = await app.request("floor.takeAll", {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** For the presenter: who may speak up in class, and who has the floor. */
export function FloorSection({ app }: { readonly app: App }): VNode | null {
  if (!isLeading(app)) return null;
  const place = classAround(app);
  const isGiven = app.live.floors.value.get(place)?.isGiven === true;
  const holders = peopleInClass(app, place).filter((each) => each.hasFloor);
  return (
    <section class="stack">
      <h3>{app.t("floor.who")}</h3>
      <div class="choices" role="group" aria-label={app.t("floor.who")}>
        <Button
          label={app.t("floor.everybody")}
          isOn={!isGiven}
          onPress={() => runAction(app, () => setRule(app, false))}
        />
        <Button
          icon={Megaphone}
          label={app.t("floor.only-given")}
          isOn={isGiven}
          onPress={() => runAction(app, () => setRule(app, true))}
        />
      </div>
      {holders.length > 0 && (
        <ul class="rows">
          {holders.map((person) => (
            <li key={person.id} class="row">
              <strong dir="auto">{person.name}</strong>
              <FloorButton app={app} person={person} />
            </li>
          ))}
        </ul>
      )}
      {holders.length > 1 && (
        <Button
          icon={MicOff}
          label={app.t("floor.take-all")}
          onPress={() => runAction(app, () => takeAll(app))}
        />
      )}
    </section>
  );
}
