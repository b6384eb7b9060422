import { applyRetention, planRetention } from "../retention/apply-retention.ts";
import { listRetentionRules, readRetention } from "../retention/rules.ts";
import { type Command, done, turnDown } from "./command.ts";

export const retention: Command = {
  name: "retention",
  about: "Lets go of what is kept long enough.",
  options: {
    "dry-run": { about: "only says what would go", flag: true },
    "text-days": {
      about: "how long words are kept; without it as WORDS_KEPT_DAYS says",
    },
  },
  async run({ config, database, now }, { options }) {
    const typed = options["text-days"];
    const settings = readRetention(config);
    const textDays = typed === undefined ? settings.textDays : Number(typed);
    if (textDays !== null && !(Number.isInteger(textDays) && textDays >= 1))
      return turnDown("bad-days", "The days are a whole number from 1.");
    const rules = listRetentionRules({ ...settings, textDays });
    const isDry = options["dry-run"] !== undefined;
    const lines = isDry
      ? await planRetention(database, rules, now())
      : await applyRetention(
          database,
          config.dataDir,
          rules,
          now(),
          "operator",
        );
    return done({ dryRun: isDry, rules: lines }, [
      isDry ? "Nothing was changed. This would go:" : "This has gone:",
      ...lines.map(
        ({ table, what, days, rows }) =>
          `${String(rows).padStart(9)}  ${table.padEnd(16)} ${what}${days === null ? ", kept" : `, after ${days} days`}`,
      ),
    ]);
  },
};
