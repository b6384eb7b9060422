import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Database } from "../../storage/database.ts";
import { openTestDatabase } from "../../storage/testing/open-test-database.ts";
import { openPostOffice, type PostOffice } from "./open-post-office.ts";

/** Holds a post office for the tests of a file: each test has one with a study of its own, and all share a database. */
export function holdPostOffice(): PostOffice {
  let database: Database;
  let opened: PostOffice | undefined;
  const there = (): PostOffice => {
    if (!opened) throw new Error("the post office is not open");
    return opened;
  };
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(async () => {
    opened = await openPostOffice(database);
    return () => there().close();
  });
  afterAll(() => database.close());
  return {
    get database() {
      return there().database;
    },
    get clock() {
      return there().clock;
    },
    get mail() {
      return there().mail;
    },
    get runner() {
      return there().runner;
    },
    get studyId() {
      return there().studyId;
    },
    get lines() {
      return there().lines;
    },
    get sink() {
      return there().sink;
    },
    set sink(sink) {
      there().sink = sink;
    },
    readMails: () => there().readMails(),
    send: (mail) => there().send(mail),
    addMember: (scopes) => there().addMember(scopes),
    makeLetter: (kind) => there().makeLetter(kind),
    close: () => there().close(),
  };
}
