import { computed, effect } from "@preact/signals";
import { Megaphone } from "lucide";
import type { VNode } from "preact";
import type { App } from "../interface/app.ts";
import { Icon } from "../interface/icon.tsx";
import { classAround } from "../interface/class-around.ts";
import { ownAvatar } from "../interface/names.ts";
import type { ClientFeature } from "./client-feature.ts";

/** How one stands to the floor of the class one is in; "" where it means nothing. */
function standingOf(app: App): "" | "yours" | "ask" {
  const me = ownAvatar(app);
  const rule = app.live.floors.value.get(classAround(app));
  if (!me || me.isStaff || me.table > 0 || rule?.isGiven !== true) return "";
  return me.hasFloor ? "yours" : "ask";
}

/** Whether one may speak up just now, above everything. */
function FloorStrip({ app }: { readonly app: App }): VNode | null {
  const standing = standingOf(app);
  if (standing === "") return null;
  return (
    <div class="strip">
      <Icon node={Megaphone} />
      <span>{app.t(`floor.${standing}`)}</span>
    </div>
  );
}

/** Says it once whenever the floor comes or goes. */
function start(app: App): () => void {
  const standing = computed(() => standingOf(app));
  return effect(() => {
    if (standing.value !== "") app.say(app.t(`floor.${standing.value}`));
  });
}

/** Who may speak up in class; the presenter gives the floor in the list of hands. */
export const floor: ClientFeature = { strip: FloorStrip, start, commands: [] };
