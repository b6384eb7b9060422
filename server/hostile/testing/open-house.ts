import type { Role } from "../../../shared/protocol/roles.ts";
import type { Config } from "../../config.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor } from "../../testing/visitor.ts";

/** An island with people who come in by name and are shown out at the end. */
export interface House {
  readonly island: TestIsland;
  comeIn(name: string, role?: Role): Promise<Visitor>;
  sendHome(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(
  overrides: Partial<Config> = {},
): Promise<House> {
  const island = await startTestIsland(overrides);
  const visitors: Visitor[] = [];
  const sendHome = async (): Promise<void> => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  };
  return {
    island,
    async comeIn(name, role = "participant") {
      const { token } = await island.invite(role, name);
      const visitor = new Visitor(island.url);
      visitors.push(visitor);
      await visitor.come(token);
      return visitor;
    },
    sendHome,
    async close() {
      await sendHome();
      await island.stop();
    },
  };
}
