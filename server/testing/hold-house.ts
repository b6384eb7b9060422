import { afterEach } from "vitest";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Config } from "../config.ts";
import { type HeldIsland, holdIsland } from "./hold-island.ts";
import { Visitor } from "./visitor.ts";

/** Somebody with the secret of the link by which they came. */
export type Guest = Visitor & { readonly token: string };

/** An island with people who come in by name. */
export interface House {
  readonly island: HeldIsland;
  comeIn(name: string, role?: Role): Promise<Guest>;
  /** A window that nobody has come in by yet; it is closed after the test too. */
  openWindow(): Visitor;
}

/**
 * Holds an island for the tests of a file: it starts before them, everybody is
 * shown out after each, and it ends after the last.
 * @param overrides settings that differ from the defaults
 */
export function holdHouse(overrides: Partial<Config> = {}): House {
  const island = holdIsland(overrides);
  const visitors: Visitor[] = [];
  const openWindow = (): Visitor => {
    const visitor = new Visitor(island.url);
    visitors.push(visitor);
    return visitor;
  };
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });
  return {
    island,
    openWindow,
    async comeIn(name, role = "participant") {
      const { token } = await island.invite(role, name);
      const visitor = Object.assign(openWindow(), { token });
      await visitor.come(token);
      return visitor;
    },
  };
}
