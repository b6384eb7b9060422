import { pino } from "pino";
import { openDatabase } from "../../storage/open-database.ts";
import { checkClasses } from "./history/check-classes.ts";
import { checkHands } from "./history/check-hands.ts";
import { checkLead } from "./history/check-lead.ts";
import { checkLog } from "./history/check-log.ts";
import { checkOrder } from "./history/check-order.ts";
import { checkPolls } from "./history/check-polls.ts";
import { checkQuestions } from "./history/check-questions.ts";
import { checkTalk } from "./history/check-talk.ts";
import { checkThings } from "./history/check-things.ts";
import { checkTools } from "./history/check-tools.ts";
import type { Regular } from "./regular.ts";

/**
 * Reads what the last server left, and throws unless each acknowledged deed has
 * taken effect exactly once, with its rows in the log, and nothing else has.
 * Gives what was counted, in words.
 */
export async function checkHistory(
  at: { readonly dataDir: string; readonly databaseUrl?: string },
  studyId: string,
  regulars: readonly Regular[],
): Promise<string> {
  const logger = pino({ level: "silent" });
  const database = await openDatabase({ ...at, logger });
  try {
    const history = {
      database,
      dataDir: at.dataDir,
      studyId,
      regulars,
      deeds: regulars.flatMap(({ deeds }) => deeds),
    };
    const counts: readonly string[] = [
      await checkTalk(history),
      await checkThings(history),
      await checkClasses(history),
      await checkPolls(history),
      await checkTools(history),
      await checkLead(history),
      await checkHands(history),
      await checkQuestions(history),
      await checkOrder(history),
      await checkLog(history),
    ];
    return counts.join(", ");
  } finally {
    await database.close();
  }
}
