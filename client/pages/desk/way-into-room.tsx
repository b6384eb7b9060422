import { DoorOpen } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";

/** Why nothing can be done about a class from here, and the way to where it can: who leads one is in its room. */
export function WayIntoRoom({ app }: { readonly app: App }): VNode {
  return (
    <div class="note stack">
      <p>{app.t("desk.not-in-room")}</p>
      <a class="button" href="/" target="_blank" rel="noopener">
        <Icon node={DoorOpen} />
        <span>{app.t("desk.to-room")}</span>
      </a>
    </div>
  );
}
