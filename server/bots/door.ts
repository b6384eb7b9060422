import type { Usage } from "../bench/measure-usage.ts";
import { askRunningServer } from "../commands/control-socket.ts";
import type { Point } from "../../shared/simulation/walkable.ts";
import { enterByInvitation } from "./enter-by-invitation.ts";

/** How bots come in, and what can be learned about the server from there. */
export interface Door {
  /** Gives each bot something of its own that lets it in. Throws a sentence when there is no way in. */
  giveKeys(spots: readonly Point[]): Promise<readonly string[]>;
  /** `null` where the server runs on another machine. */
  readUsage(): Promise<Usage | null>;
}

/** The door of the data folder's owner: the socket beside a running server. */
export function openOwnersDoor(
  dataDir: string,
  study: string | undefined,
): Door {
  const ask = async (
    command: string,
    options: Record<string, string>,
  ): Promise<unknown> => {
    const result = await askRunningServer(dataDir, {
      command,
      options,
      file: "",
    });
    if (!result)
      throw new Error(
        `No island is running on ${dataDir}. Start one, or name another with --url and --invite.`,
      );
    if (result.exitCode !== 0) throw new Error(result.lines.join(" "));
    return result.json;
  };
  return {
    async giveKeys(spots) {
      const listed = spots.map(({ x, z }) => `${x}:${z}`).join(",");
      const { cookies } = (await ask("bots admit", {
        spots: listed,
        ...(study !== undefined && { study }),
      })) as { cookies: string[] };
      return cookies;
    },
    readUsage: async () => (await ask("bots usage", {})) as Usage,
  };
}

/** The door that everybody uses: an invitation of the study. */
export function openInvitedDoor(url: string, invitation: string): Door {
  return {
    giveKeys: (spots) => enterByInvitation(url, invitation, spots.length),
    readUsage: () => Promise.resolve(null),
  };
}
