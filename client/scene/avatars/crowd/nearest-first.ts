import type { Vector3 } from "three";
import { PERSON_MIDDLE_M, type Member } from "./member.ts";

/** Measures everybody's distance and sorts in place by insertion: from frame to frame the order hardly changes. */
export function sortByDistance(members: Member[], from: Vector3): void {
  for (const member of members) {
    const { x, y, z } = member.place;
    member.distanceM = Math.hypot(
      x - from.x,
      y + PERSON_MIDDLE_M - from.y,
      z - from.z,
    );
  }
  for (let i = 1; i < members.length; i++) {
    const moving = members[i];
    if (!moving) continue;
    let j = i - 1;
    for (; j >= 0; j--) {
      const other = members[j];
      if (!other || other.distanceM <= moving.distanceM) break;
      members[j + 1] = other;
    }
    members[j + 1] = moving;
  }
}
