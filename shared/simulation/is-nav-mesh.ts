import type { NavMesh } from "navcat";

/** Whether a parsed file has the parts of a navigation mesh that queries read. */
export function isNavMesh(value: unknown): value is NavMesh {
  if (typeof value !== "object" || value === null) return false;
  return (
    "nodes" in value &&
    Array.isArray(value.nodes) &&
    "links" in value &&
    Array.isArray(value.links) &&
    "origin" in value &&
    Array.isArray(value.origin) &&
    "tiles" in value &&
    typeof value.tiles === "object" &&
    value.tiles !== null
  );
}
