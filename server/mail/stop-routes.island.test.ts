import express from "express";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../storage/database.ts";
import { openTestDatabase } from "../storage/testing/open-test-database.ts";
import { addStudy } from "../storage/testing/sample-rows.ts";
import { createStopRoutes } from "./stop-routes.ts";
import {
  openPostOffice,
  type PostOffice,
  PUBLIC_URL,
} from "./testing/open-post-office.ts";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

let office: PostOffice;
let http: Server;
let url = "";
beforeEach(async () => {
  office = await openPostOffice(database);
  await office.database.db
    .updateTable("study")
    .set({ name: "Harbor & <Sons>" })
    .execute();
  http = createServer(express().use(createStopRoutes(office)));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  http.close();
  await office.close();
});

/** The address that a mail program would post to. */
async function receiveStopLink(language: "en" | "es" = "en"): Promise<string> {
  await office.send({ language });
  await office.runner.runDue();
  const header = office.sink.mails
    .at(-1)
    ?.headers.find(({ key }) => key === "list-unsubscribe");
  const link = header?.value.slice(1, -1) ?? "";
  expect(link.startsWith(PUBLIC_URL)).toBe(true);
  return link.replace(PUBLIC_URL, url);
}

/** As RFC 8058 says: a bare post with one field, without cookies. */
const postOneClick = (link: string) =>
  fetch(link, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });

it("one click of a mail program stops what the study sends by itself", async () => {
  const link = await receiveStopLink();
  expect((await postOneClick(link)).status).toBe(200);
  expect((await postOneClick(link)).status).toBe(200);
  expect(await office.send()).toEqual({ ok: false, code: "mail-stopped" });
  const device = office.makeLetter("new-device");
  expect(await office.send({ letter: device })).toMatchObject({ ok: false });
  expect(await office.send({ to: "walter@example.net" })).toMatchObject({
    ok: true,
  });
});

it("a link that somebody asks for comes all the same", async () => {
  await postOneClick(await receiveStopLink());
  const letter = office.makeLetter("sign-in-link");
  expect(await office.send({ letter })).toMatchObject({ ok: true });
  await office.runner.runDue();
  expect(office.sink.mails).toHaveLength(2);
});

it("what was waiting is not sent any more", async () => {
  const link = await receiveStopLink();
  await office.send();
  await postOneClick(link);
  await office.runner.runDue();
  expect(office.sink.mails).toHaveLength(1);
  expect(await office.readMails()).toMatchObject([
    { status: "cancelled", error: "stopped" },
    { status: "sent", error: null },
  ]);
});

it("looking at the page stops nothing; its button does", async () => {
  const link = await receiveStopLink("es");
  const page = await fetch(link);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('<html lang="es">');
  expect(html).toContain("Harbor &amp; &lt;Sons&gt;");
  expect(html).toMatch(/<form method="post"><button type="submit"/);
  expect(await office.send()).toMatchObject({ ok: true });
  const done = await fetch(link, { method: "POST" });
  expect(await done.text()).toContain("<h1>Hecho</h1>");
  expect(await office.send()).toMatchObject({ ok: false });
});

it("the person may have mail again", async () => {
  await postOneClick(await receiveStopLink());
  const { db } = office.database;
  await office.mail.allowAgain(db, office.studyId, " Rosa@example.net");
  expect(await office.send()).toMatchObject({ ok: true });
});

it("a link of one study stops nothing of another", async () => {
  await postOneClick(await receiveStopLink());
  const studyId = await addStudy(office.database);
  expect(await office.send({ studyId })).toMatchObject({ ok: true });
});

it.each([
  ["cut short", (token: string) => token.slice(0, -4)],
  [
    "with one sign changed",
    (token: string) => `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`,
  ],
  ["with another end", (token: string) => `${token.slice(0, -6)}AAAAAA`],
  ["made up", () => "x"],
])("a link %s stops nothing", async (_, change) => {
  const link = new URL(await receiveStopLink());
  const token = link.pathname.split("/").at(-1) ?? "";
  const broken = `${url}/mail/stop/${change(token)}`;
  const answer = await postOneClick(broken);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("Part of the link is missing");
  expect((await fetch(broken)).status).toBe(404);
  expect(await office.send()).toMatchObject({ ok: true });
});
