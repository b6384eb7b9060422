import { beforeAll, describe, expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";

const TELEPHONE = "+1 555 0100";
const island = holdIsland();
beforeAll(async () => {
  await island.services.database.db
    .updateTable("study")
    .set({ telephone: TELEPHONE })
    .where("id", "=", island.studyId)
    .execute();
});

const open = async (
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; page: string }> => {
  const response = await fetch(island.url + path, {
    headers: { accept: "text/html", ...headers },
  });
  return { status: response.status, page: await response.text() };
};

describe("a page that is not there", () => {
  test.each([
    ["en-US,en;q=0.9", "en", "This page is not here"],
    ["fr, es;q=0.8, en;q=0.2", "es", "Esta página no está aquí"],
    ["ko", "ko", "이 페이지가 없어요"],
    ["x".repeat(5000), "en", "This page is not here"],
  ])("for %s is told in %s", async (preferred, language, title) => {
    const { status, page } = await open("/nothing", {
      "accept-language": preferred,
    });
    expect(status).toBe(404);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
  });

  test("shows the telephone of the only study here", async () => {
    const { page } = await open("/nothing");
    expect(page).toContain(`href="tel:+15550100"`);
    expect(page).toContain(TELEPHONE);
  });

  test("says it in JSON to a program", async () => {
    const response = await fetch(`${island.url}/nothing`);
    expect(await response.json()).toEqual({ ok: false, code: "not-found" });
  });

  test("shows nothing of the address that was asked for", async () => {
    const { page } = await open("/<img src=x onerror=alert(1)>?a='\"");
    expect(page).not.toMatch(/onerror|alert/);
  });
});

test("the page for times without a line carries the telephone", async () => {
  const { status, page } = await open("/offline");
  expect(status).toBe(200);
  expect(page).toContain("Your device has no line");
  expect(page).toContain(TELEPHONE);
});

test("the worker that keeps it may run on every page", async () => {
  const response = await fetch(`${island.url}/offline-worker.js`);
  expect(response.headers.get("content-type")).toMatch(/javascript/);
  expect(await response.text()).toContain('addEventListener("fetch"');
});

test("where there are two studies, only the own one's telephone is shown", async () => {
  const other = await island.addStudy("OTHER");
  const { page: unknown } = await open("/nothing");
  expect(unknown).not.toContain(TELEPHONE);
  expect(unknown).toContain("Ask your nurse");
  const visitor = new Visitor(island.url);
  await visitor.signIn((await island.invite("participant", "Ann")).token);
  const { page: own } = await open("/help/participant", {
    cookie: visitor.cookie,
  });
  expect(own).toContain(TELEPHONE);
  const stranger = new Visitor(island.url);
  await stranger.signIn(
    (await island.invite("participant", "Bea", { studyId: other })).token,
  );
  const { page: theirs } = await open("/help", { cookie: stranger.cookie });
  expect(theirs).not.toContain(TELEPHONE);
});

test("a fault of ours is told with its number, and the number stands in the log", async () => {
  const { db } = island.services.database;
  await db.schema.alterTable("sign_in").renameTo("sign_in_away").execute();
  try {
    const visitor = new Visitor(island.url);
    visitor.cookie = `islet=${"a".repeat(43)}`;
    const { status, body } = await visitor.post("/api/join", {});
    expect(status).toBe(500);
    const { errorId } = body as { errorId: string };
    expect(island.errors.join()).toContain(errorId);
    expect(JSON.stringify(body)).not.toMatch(/sign_in|relation/);
    const { page } = await open("/nothing", { cookie: visitor.cookie });
    expect(page).toContain("This page is not here");
  } finally {
    await db.schema.alterTable("sign_in_away").renameTo("sign_in").execute();
  }
});

test("the units of a person are kept with the account, for each alone", async () => {
  const units = {
    glucose: "mmol/L",
    weight: "kg",
    height: "cm",
    clock: "24",
  } as const;
  const { token } = await island.invite("participant", "Cem");
  const visitor = new Visitor(island.url);
  await visitor.come(token);
  expect(await visitor.ask("help.readUnits", {})).toEqual({
    ok: true,
    reply: { units: null },
  });
  expect(await visitor.ask("help.saveUnits", { units })).toMatchObject({
    ok: true,
  });
  await visitor.ask("help.saveUnits", { units: { ...units, clock: "12" } });
  expect(await visitor.ask("help.readUnits", {})).toEqual({
    ok: true,
    reply: { units: { ...units, clock: "12" } },
  });
  const odd = { ...units, weight: "stone" } as unknown as typeof units;
  expect(await visitor.ask("help.saveUnits", { units: odd })).toMatchObject({
    ok: false,
    code: "bad-shape",
  });
  const other = new Visitor(island.url);
  await other.come((await island.invite("participant", "Dan")).token);
  expect(await other.ask("help.readUnits", {})).toEqual({
    ok: true,
    reply: { units: null },
  });
  await visitor.leave();
  await other.leave();
});
