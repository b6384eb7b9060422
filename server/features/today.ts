import { Temporal } from "temporal-polyfill";
import {
  type today as declaration,
  VISITS_MAX,
} from "../../shared/features/today.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { readConsentText } from "../people/consent-texts.ts";
import {
  giveConsent,
  listOpenConsents,
  withdrawConsents,
} from "../people/consents.ts";
import { createNoteAudit } from "../people/create-note-audit.ts";
import { listVisits } from "../people/list-visits.ts";
import type { ServerFeature } from "./server-feature.ts";

const WEEK_MS = 7 * 86_400_000;

/** When the day of a moment began in a zone; milliseconds since 1970. */
const findMidnight = (nowMs: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(timeZone)
    .startOfDay().epochMilliseconds;

/** Of the day the browser gathers what classes and board tell; asked is only who was here. */
export const today: ServerFeature<typeof declaration> = {
  requests: {
    async visits(_payload, { caller, database: { db }, study, nowMs }) {
      const { membershipId, studyId } = caller;
      const { scopes } = await readConsentText(db, studyId, "");
      const isAsked = scopes.includes("visits");
      const consents = await listOpenConsents(db, membershipId);
      const midnightMs = findMidnight(nowMs, study.timeZone);
      const visits = isAsked
        ? await listVisits(db, caller, nowMs - WEEK_MS, new Date(nowMs))
        : [];
      return accept({
        isAsked,
        isNamed: isAsked && consents.some(({ scope }) => scope === "visits"),
        people: visits.slice(0, VISITS_MAX).map(({ name, role, at }) => ({
          name,
          isStaff: isStaff(role),
          isToday: at.getTime() >= midnightMs,
        })),
        more: Math.max(0, visits.length - VISITS_MAX),
      });
    },

    // The same consent as on "My page"; giving or taking it twice changes nothing.
    async nameMe({ isNamed }, context) {
      const { caller, config, database, recorder } = context;
      const now = new Date(context.nowMs);
      const noteAudit = createNoteAudit(() => now);
      const services = {
        database,
        recorder,
        noteAudit,
        dataDir: config.dataDir,
      };
      if (!isNamed) {
        await withdrawConsents(services, caller, ["visits"], now);
        return accept({});
      }
      const text = await readConsentText(database.db, caller.studyId, "");
      if (!text.scopes.includes("visits")) return refuse("visits-not-asked");
      await giveConsent(services, caller, "visits", text.version, now);
      return accept({});
    },
  },
};
