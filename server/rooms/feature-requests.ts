import { createHash, randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { may } from "../../shared/access/may.ts";
import { envelope, type Envelope } from "../../shared/protocol/envelope.ts";
import {
  accept,
  refuse,
  type Outcome,
} from "../../shared/protocol/refusals.ts";
import type { Config } from "../config.ts";
import { readStationContent } from "../content/station-content.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import type { RecordedFact, RequestContext } from "../features/context.ts";
import { RefusedInside } from "../features/refused-inside.ts";
import {
  findHandledRequest,
  keepHandledRequest,
} from "../people/handled-requests.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";
import { isStorageTrouble } from "../storage/is-storage-trouble.ts";
import type { Space } from "../storage/watch-space.ts";
import { inTransaction } from "../storage/write.ts";
import { hasBrokenText } from "./has-broken-text.ts";
import { checkReach } from "./check-reach.ts";
import type { Asker } from "./feature-requests/asker.ts";
import { describeFact } from "./feature-requests/describe-fact.ts";
import { identifyAsker } from "./feature-requests/identify-asker.ts";
import {
  findRequest,
  type FoundRequest,
} from "./feature-requests/find-request.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** What the gate works with; the same for both doors. */
export interface GateServices {
  readonly config: Config;
  readonly database: Database;
  readonly files: Files;
  readonly recorder: Recorder;
  readonly clock: ServerClock;
  readonly limiter: RateLimiter;
  /** Whether there is room to write. */
  readonly space: Pick<Space, "hasRoom">;
  readonly log: Logger;
}

const hashBody = (asked: Envelope): string =>
  createHash("sha256")
    .update(JSON.stringify([asked.name, asked.payload]))
    .digest("hex");

/** Requests on their way, so that a repeat waits for the first instead of running beside it. */
export type Underway = Map<string, Promise<Outcome<unknown>>>;

/**
 * The one gate for every request, by socket and by HTTP: shape, role, rate and
 * distance are checked here, then the feature's function judges and records.
 * Whatever goes wrong inside becomes a refusal with an id that stands in the log.
 */
export function createGate(services: GateServices): {
  handle(raw: unknown, asker: Asker): Promise<Outcome<unknown>>;
} {
  const underway: Underway = new Map();

  const judge = async (
    asked: Envelope,
    found: FoundRequest,
    asker: Asker,
  ): Promise<Outcome<unknown>> => {
    const { caller, world, islander } = asker;
    const { declaration } = found;
    const payload = declaration.payload.safeParse(asked.payload);
    if (!payload.success) return refuse("bad-shape");
    if (hasBrokenText(payload.data)) return refuse("bad-characters");
    // First of all: a repeat gets its answer also from where the person could not ask any more.
    if (declaration.writes) {
      const earlier = await findHandledRequest(
        services.database.db,
        caller.membershipId,
        asked.id,
      );
      if (earlier)
        return earlier.bodyHash === hashBody(asked)
          ? accept(earlier.reply)
          : refuse("same-id-other-body");
    }
    if (declaration.writes && !services.space.hasRoom)
      return refuse("not-saved");
    if (declaration.needs !== "account" && !islander)
      return refuse("not-on-island");
    if (declaration.needs === "station") {
      const feature = asked.name.slice(0, asked.name.indexOf("."));
      const reach = checkReach(payload.data, feature, islander);
      if (reach) return refuse(reach);
    }
    const context: RequestContext = {
      caller,
      study: asker.study,
      world,
      avatar: islander,
      requestId: asked.id,
      via: asked.via,
      nowMs: services.clock.nowMs(),
      config: services.config,
      database: services.database,
      files: services.files,
      recorder: services.recorder,
      log: services.log,
      readContent: (station) =>
        readStationContent(
          services.database.db,
          asker.study,
          station,
          services.clock.now(),
        ),
      commit: (work) =>
        inTransaction(services.database, async (transaction) => {
          const facts: RecordedFact[] = [];
          const reply = await work(transaction, (fact) => facts.push(fact));
          await keepHandledRequest(transaction, {
            membershipId: caller.membershipId,
            id: asked.id,
            bodyHash: hashBody(asked),
            reply,
            at: services.clock.now(),
          });
          await services.recorder.append(
            transaction,
            facts.map((fact, index) => describeFact(fact, index, asked, asker)),
          );
          return reply;
        }),
    };
    return found.run(payload.data, context);
  };

  return {
    async handle(raw, asker) {
      const parsed = envelope.safeParse(raw);
      if (!parsed.success) return refuse("bad-shape");
      const asked = parsed.data;
      const found = findRequest(asked.name);
      if (!found) return refuse("unknown-request");
      if (!may(identifyAsker(asker), asked.name)) return refuse("not-allowed");
      const nowMs = services.clock.nowMs();
      const rateKey = `${asker.caller.membershipId} ${asked.name}`;
      if (!services.limiter.take(rateKey, found.declaration.rate, nowMs))
        return refuse("too-fast");

      const key = `${asker.caller.membershipId} ${asked.id} ${hashBody(asked)}`;
      const first = underway.get(key);
      if (first) return first;
      const answer = judge(asked, found, asker).catch((error: unknown) => {
        if (error instanceof RefusedInside) return refuse(error.code);
        const errorId = randomUUID();
        services.log.error(
          { err: error, errorId, request: asked.name },
          "request failed",
        );
        // What can't be kept just now may be asked again with the same id.
        const code = isStorageTrouble(error) ? "not-saved" : "server-error";
        return { ...refuse(code), errorId };
      });
      underway.set(key, answer);
      try {
        return await answer;
      } finally {
        underway.delete(key);
      }
    },
  };
}
