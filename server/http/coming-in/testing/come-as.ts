import { randomUUID } from "node:crypto";
import type { Role } from "../../../../shared/protocol/roles.ts";
import type { HeldIsland } from "../../../testing/hold-island.ts";
import { Visitor } from "../../../testing/visitor.ts";

/** A new member with this role, signed in by their link. */
export async function comeAs(
  at: HeldIsland,
  role: Role,
  name: string = randomUUID().slice(0, 8),
) {
  const member = await at.invite(role, name);
  const visitor = new Visitor(at.url);
  await visitor.signIn(member.token);
  return { ...member, visitor };
}
