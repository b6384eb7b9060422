import { useSignal } from "@preact/signals";
import { GraduationCap, X } from "lucide";
import { useRef } from "preact/hooks";
import type { VNode } from "preact";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { ownAvatar, placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { PlannedTripStrip } from "./planned-trip-strip.tsx";

/** Where the class walks to, and one button to walk with it; for whoever is in class, until they are there. */
function WalkStrip({ app }: { readonly app: App }): VNode | null {
  /** The class one was last seen in, while it is or was on a trip. */
  const own = useRef("");
  /** Which walk one has put away. */
  const putAway = useSignal("");
  const [entry] = app.live.classes.value;
  if (!entry) return null;
  const [room, { id, at }] = entry;
  const place = ownAvatar(app)?.place;
  if (place === at) own.current = at === room ? "" : id;
  else if (place === room) own.current = id;
  const walk = `${id} ${at}`;
  if (place === at || own.current !== id || putAway.value === walk) return null;
  return (
    <div class="strip">
      <Icon node={GraduationCap} />
      <strong role="status">
        {at === room
          ? app.t("class.walks-back")
          : app.t("class.walks-to", { place: placeName(app, at) })}
      </strong>
      <Button
        icon={GraduationCap}
        kind="primary"
        label={app.t("class.walk-with")}
        onPress={() => runAction(app, () => goToClass(app))}
      />
      <Button
        icon={X}
        label={app.t("class.walk-later")}
        onPress={() => {
          putAway.value = walk;
        }}
      />
    </div>
  );
}

/** What is said of a trip above everything else: that it is time for one, to the presenter, and where the class walks, to all. */
export function TripStrip({ app }: { readonly app: App }): VNode {
  return (
    <>
      <PlannedTripStrip app={app} />
      <WalkStrip app={app} />
    </>
  );
}
