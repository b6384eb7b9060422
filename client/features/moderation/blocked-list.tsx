import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { ordersOf, readBlocked, unblock } from "./orders.ts";

/** Whom one has blocked, each with the way back; nothing where there is nobody. */
export function BlockedList({ app }: { readonly app: App }): VNode | null {
  useEffect(() => runAction(app, () => readBlocked(app)), [app]);
  const people = ordersOf(app).blocked.value;
  if (people.length === 0) return null;
  return (
    <>
      <h3>{app.t("moderation.your-blocks")}</h3>
      <ul class="rows">
        {people.map(({ person, name }) => (
          <li key={person} class="row">
            <strong dir="auto">{name}</strong>
            <Button
              label={app.t("moderation.unblock")}
              fullLabel={app.t("moderation.unblock-whom", { name })}
              onPress={() => runAction(app, () => unblock(app, person))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
