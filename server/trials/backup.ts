import { deepEqual, equal, ok } from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareStudy } from "../testing/prepare-study.ts";
import { runCommand } from "../testing/run-command.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Visitor } from "../testing/visitor.ts";
import { readRestored } from "./backup/read-restored.ts";
import { gatherCrowd } from "./load/crowd.ts";
import { castPeople } from "./load/occupations.ts";

const PEOPLE = { full: 20, small: 5 };
const PAUSE_MS = 300;
const LEDGER = "erasures.jsonl";

/**
 * Backs up beside a running server under load, erases somebody after that, and
 * restores elsewhere: what was acknowledged before the backup began is there,
 * everything is of one moment, and the erased stay erased.
 */
export async function runBackup(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const size = isSmall ? "small" : "full";
  const folder = await mkdtemp(join(tmpdir(), "islet-backup-"));
  const dataDir = join(folder, "here");
  const server = new ServerProcess(await findFreePort(), dataDir, {
    RATE_FACTOR: "1000",
  });
  try {
    const leavers = Array.from({ length: rounds }, (_, index) => ({
      name: `Leaver ${index}`,
      role: "participant" as const,
    }));
    const cast = [...castPeople(PEOPLE[size]), ...leavers];
    const { members } = await prepareStudy(dataDir, cast);
    await server.start();
    const crowd = await gatherCrowd(
      server.url,
      members.slice(0, PEOPLE[size]),
      PAUSE_MS,
    );
    for (let round = 0; round < rounds; round++) {
      const leaver = members[PEOPLE[size] + round];
      if (!leaver) throw new Error("nobody leaves");
      const visitor = new Visitor(server.url);
      await visitor.come(leaver.token);
      await visitor.ask("chat.send", { channel: "nearby", text: "goodbye" });
      await visitor.leave();
      await sleep(1000);

      const before = crowd.regulars.flatMap(({ deeds }) => [...deeds]);
      const archive = join(folder, `${round}.tar.gz`);
      const made = await runCommand(dataDir, ["backup", archive]);
      await runCommand(dataDir, ["erase", "--account", leaver.accountId]);

      const there = join(folder, `there-${round}`);
      await prepareFolder(there, join(dataDir, LEDGER));
      const restored = await runCommand(there, ["restore", archive]);
      ok(Number(restored["erasedAgain"]) >= 1, "the erased came back");
      const found = await readRestored(there);
      ok(!found.accounts.has(leaver.accountId), "the erased came back");
      deepEqual(
        before.filter(
          ({ id, name }) => name === "chat.send" && !found.messages.has(id),
        ),
        [],
        "acknowledged before the backup and not in it",
      );
      deepEqual(found.messages, found.told, "messages and their rows");
      deepEqual(
        [...found.messages].filter((id) => !found.handled.has(id)),
        [],
        "messages without their requests",
      );
      const tables = made["tables"] as Record<string, { sha256: string }>;
      for (const [name, sha256] of found.hashes)
        equal(sha256, tables[name]?.sha256, `the rows of ${name}`);
      say(
        `backup ${round + 1}: ${Number(restored["rows"])} rows restored, ${found.messages.size} messages, one erased again`,
      );
    }
    await crowd.end();
    await server.stop();
  } finally {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new installation that knows only who was erased. */
async function prepareFolder(folder: string, ledger: string): Promise<void> {
  await mkdir(folder);
  await copyFile(ledger, join(folder, LEDGER));
}
