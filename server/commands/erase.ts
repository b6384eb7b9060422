import { eraseAccount } from "../people/erase-account.ts";
import { makeEndLines } from "../people/erase-end-lines.ts";
import { type Command, done, turnDown } from "./command.ts";

export const erase: Command = {
  name: "erase",
  about:
    "Erases a person from every table and file, for good. Backups made before still hold them.",
  options: { account: { about: "the account's id", required: true } },
  async run(
    { config: { dataDir }, database, files, recorder, now },
    { options: { account = "" } },
  ) {
    const endLines = makeEndLines(recorder);
    const erasing = await eraseAccount(
      { database, dataDir, files, now, endLines },
      account,
      { by: "operator", actor: "operator" },
    );
    if (!erasing.ok) return turnDown(erasing.code, erasing.sentence);
    const { erasure, rows, leftovers } = erasing;
    const left = Object.keys(leftovers);
    if (left.length > 0)
      return turnDown(
        "left-over",
        `The person was erased, but ${left.join(", ")} still name them. Please report this.`,
      );
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    return done({ erasure, rows, files: erasing.files }, [
      `Erased ${total} rows and ${erasing.files} files.`,
      "Backups made before now still hold this person; a restore erases them again.",
    ]);
  },
};
