import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { help as declaration } from "../../shared/features/help.ts";
import { findStudy } from "../people/find-caller.ts";
import { readUnits, saveUnits } from "../people/preferences.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The study's own words, a call for a helper, and the units a person reads in. */
export const help: ServerFeature<typeof declaration> = {
  requests: {
    async read(_payload, { study, database }) {
      // Read afresh: an island may be open for weeks, and a number to call must not be an old one.
      const now = (await findStudy(database.db, study.id)) ?? study;
      const { name, telephone, emergencyWords } = now;
      return accept({ studyName: name, telephone, emergencyWords });
    },

    async ask(_payload, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const isHelper = (other: typeof avatar): boolean =>
        other.id !== avatar.id &&
        other.state.connected &&
        (other.state.isStaff || other.caller.role === "facilitator");
      const helpers = [...world.avatars.values()].filter(isHelper).length;
      await context.commit((_transaction, record) => {
        record({ name: "help.asked" });
        return { helpers };
      });
      world.tell(
        "help.asked",
        {
          avatar: avatar.id,
          name: avatar.state.name,
          place: avatar.state.place,
        },
        isHelper,
      );
      return accept({ helpers });
    },

    async readUnits(_payload, { database, caller }) {
      return accept({ units: await readUnits(database.db, caller.accountId) });
    },

    async saveUnits({ units }, context) {
      const { accountId } = context.caller;
      const at = new Date(context.nowMs);
      return accept(
        await context.commit(async (transaction) => {
          await saveUnits(transaction, accountId, units, at);
          return {};
        }),
      );
    },
  },
};
