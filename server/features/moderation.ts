import { LIMITS } from "../../shared/access/limits.ts";
import {
  type moderation as declaration,
  REPORT_CONTEXT_MAX,
} from "../../shared/features/moderation.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { appendAudit } from "../audit/append-audit.ts";
import {
  addBlock,
  listBlocked,
  listBlocks,
  removeBlock,
} from "../conversations/blocks.ts";
import { findContext } from "../conversations/keep-order.ts";
import {
  countOpenReports,
  keepReport,
  listOpenReports,
  settleReport,
} from "../conversations/reports.ts";
import type { RequestContext } from "./context.ts";
import { describeDeed } from "./describe-deed.ts";
import { findSubject } from "./moderation/find-subject.ts";
import { sendAway } from "./moderation/send-away.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

const REPORTS_MAX = 100;

async function tellStaff(context: RequestContext): Promise<void> {
  const { caller, database, world } = context;
  const open = await countOpenReports(database.db, caller.studyId);
  world?.tell("moderation.reported", { open });
}

/** Keeping order among people, by themselves and by staff. Every deed stands in the audit log. */
export const moderation: ServerFeature<typeof declaration> = {
  requests: {
    async block({ whom }, context) {
      const { caller, nowMs, world } = context;
      const found = await findSubject(whom, context);
      if (!found) return refuse("not-found");
      if (found.accountId === caller.accountId) return refuse("not-yourself");
      // Whoever keeps order has to be heard.
      if (isStaff(found.role)) return refuse("staff-stays");
      const block = {
        membershipId: caller.membershipId,
        blocked: found.membershipId,
      };
      const reply = await context.commit(async (transaction) => {
        await addBlock(transaction, block, new Date(nowMs));
        await appendAudit(
          transaction,
          describeDeed(context, "member.blocked", found.accountId),
        );
        return { name: found.name };
      });
      world?.setApart(block.membershipId, block.blocked, true);
      return accept(reply);
    },

    async unblock({ person }, context) {
      const { caller, world } = context;
      const block = { membershipId: caller.membershipId, blocked: person };
      await context.commit(async (transaction) => {
        if (!(await removeBlock(transaction, block)))
          throw new RefusedInside("not-found");
        await appendAudit(
          transaction,
          describeDeed(context, "member.unblocked", person),
        );
        return {};
      });
      world?.setApart(block.membershipId, block.blocked, false);
      return accept({});
    },

    async blocked(_payload, { caller, database }) {
      const people = await listBlocked(database.db, caller.membershipId);
      return accept({ people });
    },

    async report({ whom, reason, words }, context) {
      const { caller, database, nowMs, requestId } = context;
      const fault = words === "" ? null : checkText(words, LIMITS.reportWords);
      if (fault) return refuse(fault);
      const found = await findSubject(whom, context);
      if (!found) return refuse("not-found");
      if (found.accountId === caller.accountId) return refuse("not-yourself");
      // A post stands for itself; what was said elsewhere has nothing to do with it.
      const said = found.post
        ? []
        : await findContext(
            database.db,
            caller,
            {
              subject: found.membershipId,
              upToSeq: found.message?.seq ?? null,
            },
            REPORT_CONTEXT_MAX,
          );
      await context.commit(async (transaction) => {
        await keepReport(transaction, {
          id: requestId,
          studyId: caller.studyId,
          reporter: caller.membershipId,
          subject: found.membershipId,
          messageId: found.message?.id ?? null,
          postId: found.post,
          reason,
          words: words.trim(),
          context: said,
          at: new Date(nowMs),
        });
        await appendAudit(
          transaction,
          describeDeed(context, "member.reported", found.accountId, { reason }),
        );
        return {};
      });
      await tellStaff(context);
      return accept({});
    },

    async reports(_payload, { caller, database }) {
      const reports = await listOpenReports(
        database.db,
        caller.studyId,
        REPORTS_MAX,
      );
      return accept({ reports });
    },

    async settle({ report }, context) {
      const { caller, nowMs } = context;
      await context.commit(async (transaction) => {
        const at = new Date(nowMs);
        if (!(await settleReport(transaction, caller.studyId, report, at)))
          throw new RefusedInside("not-found");
        await appendAudit(
          transaction,
          describeDeed(context, "report.settled", report),
        );
        return {};
      });
      await tellStaff(context);
      return accept({});
    },

    async sendAway({ whom, how }, context) {
      const found = await findSubject(whom, context);
      if (!found) return refuse("not-found");
      return sendAway(found, how, context);
    },
  },

  async restore(world, database) {
    const blocks = await listBlocks(database.db, world.study.id);
    for (const { membershipId, blocked } of blocks)
      world.setApart(membershipId, blocked, true);
  },
};
