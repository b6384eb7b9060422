import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Language } from "../../shared/words/languages.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Config } from "../config.ts";
import { createAccount } from "../people/create-account.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { createStudy } from "../people/studies.ts";
import type { RoomServices } from "../rooms/room-services.ts";
import { startIsland } from "../start-island.ts";
import { makeTestConfig } from "./make-test-config.ts";

/** A real island on a free port of this machine, with a study of its own. */
export interface TestIsland {
  readonly url: string;
  readonly services: RoomServices;
  readonly studyId: string;
  /** What the operational log has said at level error or worse. */
  readonly errors: string[];
  /** Makes a member and gives the secret of a sign-in link for them. */
  invite(
    role: Role,
    name: string,
    options?: {
      studyId?: string;
      consents?: boolean;
      language?: Language;
    },
  ): Promise<{ token: string; membershipId: string; accountId: string }>;
  addStudy(code: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param overrides settings that differ from the defaults */
export async function startTestIsland(
  overrides: Partial<Config> = {},
): Promise<TestIsland> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-test-"));
  const config = makeTestConfig({ dataDir, ...overrides });
  const errors: string[] = [];
  const log = pino(
    { level: "error" },
    { write: (line: string) => void errors.push(line) },
  );
  let services: RoomServices | undefined;
  let studyId = "";
  const addStudy = async (code: string): Promise<string> => {
    if (!services) throw new Error("not started");
    return createStudy(services.database.db, {
      code,
      name: `Study ${code}`,
      timeZone: "America/New_York",
      language: "en",
      isDemonstration: false,
      now: services.clock.now(),
    });
  };
  const island = await startIsland(config, log, async (given) => {
    services = given;
    studyId = await addStudy("TEST");
  });
  island.markReady();
  const given = services;
  if (!given) throw new Error("not started");
  return {
    url: island.url,
    services: given,
    studyId,
    errors,
    addStudy,
    async invite(role, name, options = {}) {
      const { accountId, membershipId } = await createAccount(
        given.database.db,
        given.recorder,
        {
          studyId: options.studyId ?? studyId,
          role,
          name,
          type: "person",
          language: options.language ?? "en",
          consentsToActivity: options.consents ?? true,
          now: given.clock.now(),
        },
      );
      const { token } = await makeSignInLink(
        given.database.db,
        membershipId,
        given.clock.now(),
        1,
      );
      return { token, membershipId, accountId };
    },
    async stop() {
      await island.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
