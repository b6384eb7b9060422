import type { Mail } from "../../mail/create-mail.ts";
import type { NoteAudit } from "../../people/audit-fact.ts";
import { createNoteAudit } from "../../people/create-note-audit.ts";
import type { HttpServices } from "../http-services.ts";

/** What the doors work with; without `mail` no page offers any. */
export type ComingInServices = HttpServices & {
  readonly mail?: Mail;
};

/** What the ledgers' deeds want beside the database: the log and the audit log. */
export function forDeeds(services: ComingInServices): {
  readonly database: ComingInServices["database"];
  readonly recorder: ComingInServices["recorder"];
  readonly noteAudit: NoteAudit;
  readonly dataDir: string;
} {
  const { database, recorder, clock, config } = services;
  return {
    database,
    recorder,
    noteAudit: createNoteAudit(clock.now),
    dataDir: config.dataDir,
  };
}

/** Where people reach this island, without a slash at the end. */
export function baseUrl({ config }: ComingInServices): string {
  const local = `${config.isSecure ? "https" : "http"}://localhost:${config.port}`;
  return (config.publicUrl ?? local).replace(/\/$/, "");
}
