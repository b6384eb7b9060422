import type { VNode } from "preact";
import { isGestureKind } from "../../../shared/features/gesture.ts";
import type { App } from "../app.ts";
import { ownAvatar } from "../names.ts";

/** What people in this place do with their hands and bodies just now, in words; read out as it happens. */
export function GestureNews({ app }: { readonly app: App }): VNode {
  const me = ownAvatar(app);
  const doing = [...app.live.avatars.value.values()].filter(
    ({ id, place, gesture }) =>
      id !== me?.id && place === me?.place && isGestureKind(gesture),
  );
  return (
    <p role="status" class="faint">
      {doing
        .map(({ name, gesture }) => app.t(`gesture.they-${gesture}`, { name }))
        .join(" ")}
    </p>
  );
}
