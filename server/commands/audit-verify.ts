import { verifyAudit } from "../audit/verify-audit.ts";
import { type Command, done } from "./command.ts";

export const auditVerify: Command = {
  name: "audit verify",
  about:
    "Checks that nobody changed the audit log, and names the first bad row.",
  options: {},
  async run({ config, database }) {
    const verdict = await verifyAudit(database, config.dataDir);
    if (verdict.ok)
      return done(verdict, [
        `The audit log is whole: ${verdict.rows} rows, ${verdict.forgotten} of them about erased people.`,
      ]);
    const { code, row, sentence } = verdict;
    return {
      exitCode: 1,
      json: { ok: false, errors: [{ code, row, sentence }] },
      lines: [sentence],
    };
  },
};
