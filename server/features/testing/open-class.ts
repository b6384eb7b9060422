import { expect } from "vitest";
import type { Role } from "../../../shared/protocol/roles.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";

/** A house in whose classroom tests hold classes. */
export interface ClassHouse {
  readonly island: TestIsland;
  /** The study of the test that runs. */
  readonly studyId: string;
  /** Gives the next test a study, and so an island, of its own. */
  begin(): Promise<void>;
  /** Somebody on the island. */
  comeIn(name: string, role?: Role): Promise<Visitor>;
  /** Somebody who stands in the classroom. */
  bring(name: string, role?: Role): Promise<Visitor>;
  /** Starts a class; whoever starts it leads. */
  start(by: Visitor): Promise<string>;
  /** The rows of the log with this name, in order. */
  rows(name: string): Promise<{ payload: unknown; class: string | null }[]>;
  /** As after a crash: the island of the study comes up anew from what is on disk. */
  comeUpAgain(): Promise<void>;
  sendHome(): Promise<void>;
  close(): Promise<void>;
}

export async function openClassHouse(): Promise<ClassHouse> {
  const island = await startTestIsland({ rateFactor: 1000 });
  const { services } = island;
  const visitors: Visitor[] = [];
  let studyId = island.studyId;
  let studies = 0;
  const sendHome = async (): Promise<void> => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  };
  const comeIn = async (
    name: string,
    role: Role = "participant",
  ): Promise<Visitor> => {
    const { token } = await island.invite(role, name, { studyId });
    const visitor = new Visitor(island.url);
    visitors.push(visitor);
    await visitor.come(token);
    return visitor;
  };
  return {
    island,
    get studyId() {
      return studyId;
    },
    async begin() {
      await sendHome();
      studies += 1;
      studyId = await island.addStudy(`CLASS${studies}`);
    },
    comeIn,
    sendHome,
    async bring(name, role) {
      const visitor = await comeIn(name, role);
      await enterClassroom(visitor);
      return visitor;
    },
    async start(by) {
      const started = await by.ask("class.start", { title: "Today" });
      if (!started.ok) throw new Error(started.code);
      return started.reply.id;
    },
    async rows(name) {
      await services.recorder.flush();
      return services.database.db
        .selectFrom("event")
        .select(["payload", "class"])
        .where("study_id", "=", studyId)
        .where("name", "=", name)
        .orderBy("seq")
        .execute();
    },
    async comeUpAgain() {
      // Nobody leaves: all lines are simply gone.
      for (const visitor of visitors) if (visitor.room) visitor.cut();
      await waitUntil(
        () => !services.worlds.has(studyId),
        "the island has gone down",
      );
    },
    async close() {
      await sendHome();
      await island.stop();
    },
  };
}

/** Goes to the classroom and waits until one is there. */
export async function enterClassroom(visitor: Visitor): Promise<void> {
  const gone = await visitor.ask("travel.go", {
    to: { station: "classroom/projector" },
  });
  expect(gone.ok).toBe(true);
  await waitUntil(
    () =>
      visitor.room?.state.avatars.get(visitor.standing.avatar)?.place ===
      "classroom",
    "in the classroom",
  );
}
