import { isClassPlace } from "../../shared/features/class/is-class-place.ts";
import type { App, AvatarFacts } from "./app.ts";
import { ownAvatar } from "./names.ts";

/**
 * The room of the class around the person, which is the key of all that is
 * shown in it, also where it has walked elsewhere; "" for no class.
 */
export function classAround(app: App): string {
  const place = ownAvatar(app)?.place ?? "";
  for (const [room, running] of app.live.classes.value)
    if (isClassPlace(room, running, place)) return room;
  return "";
}

/** Everybody in the places of a class, by its room. */
export function peopleInClass(app: App, room: string): AvatarFacts[] {
  const running = app.live.classes.value.get(room);
  return running
    ? [...app.live.avatars.value.values()].filter(({ place }) =>
        isClassPlace(room, running, place),
      )
    : [];
}
