import type { HeldIsland } from "../../../testing/hold-island.ts";
import type { Visitor } from "../../../testing/visitor.ts";

/** What a route answers to somebody. */
export async function getAs(
  at: HeldIsland,
  { cookie }: Visitor,
  path: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(at.url + path, { headers: { cookie } });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
}
