import { accountCreate } from "./account-create.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import { botsAdmit } from "./bots-admit.ts";
import { botsUsage } from "./bots-usage.ts";
import { classCreate } from "./class-create.ts";
import type { Command } from "./command.ts";
import { deckAdd } from "./deck-add.ts";
import { describe } from "./describe.ts";
import { erase } from "./erase.ts";
import { eventsImport } from "./events-import.ts";
import { exportData } from "./export.ts";
import { invite } from "./invite.ts";
import { later } from "./later.ts";
import { metrics } from "./metrics.ts";
import { programmeCreate } from "./programme-create.ts";
import { restore } from "./restore.ts";
import { retention } from "./retention.ts";
import { simulate } from "./simulate.ts";
import { signInLink } from "./sign-in-link.ts";
import { studyCreate } from "./study-create.ts";

/** Every command, one line each. */
export const commands: readonly Command[] = [
  studyCreate,
  accountCreate,
  signInLink,
  invite,
  classCreate,
  programmeCreate,
  deckAdd,
  eventsImport,
  metrics,
  exportData,
  describe,
  later("study close", "Closes a study"),
  simulate,
  backup,
  restore,
  erase,
  retention,
  auditVerify,
  botsAdmit,
  botsUsage,
];
