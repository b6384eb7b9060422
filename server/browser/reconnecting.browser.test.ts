import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { goToClass, sayInClass, startClass } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

let server: ServerProcess;
let dataDir: string;
let browser: Browser;
let tokens: string[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "islet-browser-"));
  const { members } = await prepareStudy(dataDir, [
    { name: "Nora", role: "educator" },
    { name: "Rosa", role: "participant" },
  ]);
  tokens = members.map(({ token }) => token);
  server = new ServerProcess(await findFreePort(), dataDir);
  await server.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await rm(dataDir, { recursive: true, force: true });
});

test.each(["3d", "text"] as const)(
  "after kill -9 the page in the %s view says so calmly, and comes back to its class and seat by itself",
  async (view) => {
    const [nora, rosa] = [
      await Person.open(browser, "Nora", { view: "text" }),
      await Person.open(browser, "Rosa", { view }),
    ];
    for (const [index, person] of [nora, rosa].entries()) {
      await person.enterBy(`${server.url}/come-in#${tokens[index] ?? ""}`);
      await goToClass(person);
    }
    const running = nora.button("class.end");
    await nora.open("command.class.open", "feature.class.title");
    // The panel comes a moment later, with a class to end or one to begin.
    const title = nora.page.getByLabel(word("class.title-of-new"));
    await running.or(title).first().waitFor();
    if (!(await running.isVisible())) await startClass(nora, "Healthy plates");
    await sayInClass(rosa, `Before the storm, ${view}`);
    const seatOf = (): Promise<string> =>
      nora.page.getByRole("button", { name: /taken by Rosa$/ }).innerText();
    const within = `Within the storm, ${view}`;
    const before = await seatOf();

    await server.kill();
    for (const person of [nora, rosa]) await person.reads("line.reconnecting");
    await rosa.page.getByLabel(word("chat.write")).fill(within);
    await rosa.press("chat.send");
    await server.start();
    for (const person of [nora, rosa])
      await person.page
        .getByText(word("line.reconnecting"))
        .waitFor({ state: "hidden" });
    await rosa.page.getByRole("log").getByText(within).waitFor();
    // Both texts may have been under way when the server died.
    await expect
      .poll(() => rosa.page.getByText(word("chat.sending")).count(), {
        timeout: 60_000,
      })
      .toBe(0);
    const log = rosa.page.getByRole("log");
    for (const text of [`Before the storm, ${view}`, within])
      expect(await log.getByText(text).count()).toBe(1);
    await rosa.findCommand("command.seat.stand");
    expect(await seatOf()).toBe(before);
    for (const person of [nora, rosa]) {
      expect(person.faults).toEqual([]);
      await person.close();
    }
  },
);
