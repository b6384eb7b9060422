import type { Migration } from "kysely/migration";
import { firstClass } from "./001-first-class.ts";
import { liveIsland } from "./002-live-island.ts";
import { safeKeeping } from "./003-safe-keeping.ts";
import { mail } from "./004-mail.ts";
import { comingIn } from "./005-coming-in.ts";
import { preferences } from "./006-preferences.ts";
import { moderation } from "./007-moderation.ts";
import { knownDevices } from "./008-known-devices.ts";
import { board } from "./009-board.ts";
import { derived } from "./010-derived.ts";
import { sensitivity } from "./011-sensitivity.ts";
import { storedFiles } from "./012-stored-files.ts";
import { dataExport } from "./013-export.ts";
import { polls } from "./014-polls.ts";
import { calendar } from "./015-calendar.ts";
import { curriculum } from "./016-curriculum.ts";
import { mailHandedOver } from "./017-mail-handed-over.ts";
import { hands } from "./018-hands.ts";
import { classTools } from "./019-class-tools.ts";
import { leading } from "./020-leading.ts";
import { recordings } from "./021-recordings.ts";
import { classMembers } from "./022-class-members.ts";
import { preparations } from "./024-preparations.ts";
import { classGuests } from "./025-class-guests.ts";
import { ratings } from "./023-ratings.ts";
import { visits } from "./026-visits.ts";
import { classMaterial } from "./027-class-material.ts";
import { shownDecks } from "./028-shown-decks.ts";
import { plannedTrips } from "./029-planned-trips.ts";
import { films } from "./030-films.ts";
import { classShown } from "./031-class-shown.ts";
import { toldTrips } from "./032-told-trips.ts";
import { namedForOneClass } from "./033-named-for-one-class.ts";
import { invitationLanguage } from "./034-invitation-language.ts";
import { invitedAtStart } from "./035-invited-at-start.ts";

/**
 * All changes of the schema in order. A released one is never edited: append a new one with the next
 * number.
 */
export const MIGRATIONS: readonly (Migration & { name: string })[] = [
  { name: "001-first-class", ...firstClass },
  { name: "002-live-island", ...liveIsland },
  { name: "003-safe-keeping", ...safeKeeping },
  { name: "004-mail", ...mail },
  { name: "005-coming-in", ...comingIn },
  { name: "006-preferences", ...preferences },
  { name: "007-moderation", ...moderation },
  { name: "008-known-devices", ...knownDevices },
  { name: "009-board", ...board },
  { name: "010-derived", ...derived },
  { name: "011-sensitivity", ...sensitivity },
  { name: "012-stored-files", ...storedFiles },
  { name: "013-export", ...dataExport },
  { name: "014-polls", ...polls },
  { name: "015-calendar", ...calendar },
  { name: "016-curriculum", ...curriculum },
  { name: "017-mail-handed-over", ...mailHandedOver },
  { name: "018-hands", ...hands },
  { name: "019-class-tools", ...classTools },
  { name: "020-leading", ...leading },
  { name: "021-recordings", ...recordings },
  { name: "022-class-members", ...classMembers },
  { name: "023-ratings", ...ratings },
  { name: "024-preparations", ...preparations },
  { name: "025-class-guests", ...classGuests },
  { name: "026-visits", ...visits },
  { name: "027-class-material", ...classMaterial },
  { name: "028-shown-decks", ...shownDecks },
  { name: "029-planned-trips", ...plannedTrips },
  { name: "030-films", ...films },
  { name: "031-class-shown", ...classShown },
  { name: "032-told-trips", ...toldTrips },
  { name: "033-named-for-one-class", ...namedForOneClass },
  { name: "034-invitation-language", ...invitationLanguage },
  { name: "035-invited-at-start", ...invitedAtStart },
];
