import * as z from "zod";
import { buildDictionary } from "../../shared/engagement/dictionary.ts";
import { IDENTITIES } from "../../shared/access/grants.ts";
import { rolesThatMay } from "../../shared/access/may.ts";
import { ACCESS, NOTICES, ROUTES } from "../../shared/access/table.ts";
import type { RequestDeclaration } from "../../shared/features/define-feature.ts";
import { features } from "../../shared/features/index.ts";
import { type Command, done } from "./command.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import { EVENT_REGISTRY } from "../engagement/event-registry.ts";

/** One line of the table of who may do what: the deed, and how far each may. */
const rowOf = (action: string, cells: readonly string[]): string =>
  `${action.padEnd(34)} ${cells.map((cell) => cell.padEnd(13)).join(" ")}`.trimEnd();

export const describe: Command = {
  name: "describe",
  about:
    "Prints who may do what, every request and route, and every event with its fields.",
  options: {},
  async run() {
    const requests = Object.entries(features).flatMap(([feature, side]) =>
      Object.entries<RequestDeclaration>(side.requests).map(
        ([name, request]) => ({
          name: `${feature}.${name}`,
          route: `POST /api/do/${feature}/${name}`,
          roles: rolesThatMay(`${feature}.${name}` as RequestName),
          access: ACCESS.get(`${feature}.${name}`) ?? {},
          needs: request.needs,
          writes: request.writes,
          rate: request.rate,
          payload: z.toJSONSchema(request.payload, { unrepresentable: "any" }),
        }),
      ),
    );
    const events = buildDictionary(EVENT_REGISTRY);
    const routes = Object.entries(ROUTES).map(([name, access]) => ({
      name,
      access,
    }));
    const notices = Object.entries(NOTICES).map(([name, access]) => ({
      name,
      access,
    }));
    return done({ requests, routes, notices, roles: IDENTITIES, events }, [
      rowOf("", IDENTITIES),
      ...[...ACCESS].map(([action, grants]) =>
        rowOf(
          action,
          IDENTITIES.map((who) => grants[who] ?? "-"),
        ),
      ),
      "",
      ...events.map((each) => `${each.name.padEnd(24)} ${each.meaning}`),
    ]);
  },
};
