import { Megaphone, MicOff } from "lucide";
import type { VNode } from "preact";
import type { App, AvatarFacts } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

async function give(app: App, { id, hasFloor }: AvatarFacts): Promise<void> {
  const outcome = await app.request("floor.give", {
    avatar: id,
    hasFloor: !hasFloor,
  });
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Gives somebody the floor, or takes it. */
export function FloorButton(props: {
  readonly app: App;
  readonly person: AvatarFacts;
}): VNode {
  const { app, person } = props;
  const { name, hasFloor } = person;
  return (
    <Button
      icon={hasFloor ? MicOff : Megaphone}
      label={app.t(hasFloor ? "floor.take" : "floor.give")}
      fullLabel={app.t(hasFloor ? "floor.take-whom" : "floor.give-whom", {
        name,
      })}
      onPress={() => runAction(app, () => give(app, person))}
    />
  );
}
