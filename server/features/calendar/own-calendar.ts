import type { calendar as declaration } from "../../../shared/features/calendar.ts";
import { accept } from "../../../shared/protocol/refusals.ts";
import { endFeed, hasFeed, makeFeed } from "../../classes/feeds.ts";
import {
  readReminderSettings,
  saveReminderSettings,
} from "../../classes/reminder-settings.ts";
import { getsMail } from "../../people/contacts.ts";
import type { ServerFeature } from "../server-feature.ts";

type Requests = ServerFeature<typeof declaration>["requests"];

/** What a person sets for themselves: reminders, and the feed for their own calendar. */
export const ownCalendar: Pick<
  Requests,
  "settings" | "saveSettings" | "makeFeed" | "endFeed"
> = {
  async settings(_payload, { database: { db }, caller: { membershipId } }) {
    return accept({
      ...(await readReminderSettings(db, membershipId)),
      hasFeed: await hasFeed(db, membershipId),
      getsMail: await getsMail(db, membershipId),
    });
  },

  async saveSettings(settings, context) {
    const { membershipId } = context.caller;
    const now = new Date(context.nowMs);
    return accept(
      await context.commit(async (transaction) => {
        await saveReminderSettings(transaction, membershipId, settings, now);
        return {};
      }),
    );
  },

  // Without `commit`, which would keep the reply and with it the secret. A repeat makes another one, and only
  // that one counts.
  async makeFeed(_payload, { database: { db }, caller, nowMs }) {
    const secret = await makeFeed(db, caller.membershipId, new Date(nowMs));
    return accept({ path: `/calendar/feed/${secret}.ics` });
  },

  async endFeed(_payload, context) {
    return accept(
      await context.commit(async (transaction) => {
        await endFeed(transaction, context.caller.membershipId);
        return {};
      }),
    );
  },
};
