import { expect } from "vitest";
import { type House, openHouse } from "../../hostile/testing/open-house.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";

/** A house in whose classroom tests hold classes. */
export interface ClassHouse extends House {
  /** Somebody who stands in the classroom. */
  bring(name: string, role?: "educator" | "participant"): Promise<Visitor>;
  /** Starts a class; whoever starts it leads. */
  start(by: Visitor): Promise<string>;
  /** The rows of the log with this name, in order. */
  rows(name: string): Promise<{ payload: unknown; class: string | null }[]>;
  /** As after a crash: the island of the study comes up anew from what is on disk. */
  comeUpAgain(): Promise<void>;
}

export async function openClassHouse(): Promise<ClassHouse> {
  const house = await openHouse({ rateFactor: 1000 });
  const { services, studyId } = house.island;
  return {
    ...house,
    async bring(name, role = "participant") {
      const visitor = await house.comeIn(name, role);
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
        .where("name", "=", name)
        .orderBy("seq")
        .execute();
    },
    async comeUpAgain() {
      await house.sendHome();
      await waitUntil(
        () => !services.worlds.has(studyId),
        "the island has gone down",
      );
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
