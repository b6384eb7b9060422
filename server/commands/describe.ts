import * as z from "zod";
import { buildDictionary } from "../../shared/engagement/dictionary.ts";
import type { RequestDeclaration } from "../../shared/features/define-feature.ts";
import { features } from "../../shared/features/index.ts";
import { type Command, done } from "./command.ts";
import { EVENT_REGISTRY } from "../engagement/event-registry.ts";

export const describe: Command = {
  name: "describe",
  about:
    "Prints every request with its roles, and every event with its fields.",
  options: {},
  async run() {
    const requests = Object.entries(features).flatMap(([feature, side]) =>
      Object.entries<RequestDeclaration>(side.requests).map(
        ([name, request]) => ({
          name: `${feature}.${name}`,
          route: `POST /api/do/${feature}/${name}`,
          roles: request.roles,
          needs: request.needs,
          writes: request.writes,
          rate: request.rate,
          payload: z.toJSONSchema(request.payload, { unrepresentable: "any" }),
        }),
      ),
    );
    const events = buildDictionary(EVENT_REGISTRY);
    return done({ requests, events }, [
      ...requests.map(
        (each) =>
          `${each.name.padEnd(18)} ${each.needs.padEnd(8)} ${each.roles.join(", ")}`,
      ),
      "",
      ...events.map((each) => `${each.name.padEnd(24)} ${each.meaning}`),
    ]);
  },
};
