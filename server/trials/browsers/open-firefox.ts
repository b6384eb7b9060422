import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BidiLine } from "./bidi-line.ts";
import type { DrivenWindow } from "./driven-window.ts";
import { DrivenProgram } from "./driven-program.ts";
import { openScreen } from "./open-screen.ts";

/** Draws without a graphics card too, speaks English, and asks no one anything at the start. */
const PREFERENCES = {
  "intl.accept_languages": "en-US",
  "webgl.force-enabled": true,
  "webgl.forbid-software": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "ui.prefersReducedMotion": 1,
};
const SIZE = { width: 1024, height: 700 };
const ENTER = "\uE007";

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}
interface LogEntry {
  readonly level: string;
  readonly text: string;
}

/** Opens Firefox by its own WebDriver BiDi, on a screen of its own. */
export async function openFirefox(program: string): Promise<DrivenWindow> {
  const screen = await openScreen();
  const profile = await mkdtemp(join(tmpdir(), "islet-firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const firefox = new DrivenProgram(
    program,
    ["--remote-debugging-port=0", "--no-remote", "--profile", profile],
    { DISPLAY: screen.name, LIBGL_ALWAYS_SOFTWARE: "1" },
  );
  const address = await firefox.says(/WebDriver BiDi listening on (ws:\S+)/);
  const faults: string[] = [];
  const line = await BidiLine.open(`${address}/session`, (_method, params) => {
    const { level, text } = params as LogEntry;
    if (level === "error") faults.push(text);
  });
  await line.ask("session.new", { capabilities: {} });
  await line.ask("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await line.ask<{ contexts: { context: string }[] }>(
    "browsingContext.getTree",
    {},
  );
  const context = contexts[0]?.context ?? "";
  await line.ask("browsingContext.setViewport", { context, viewport: SIZE });

  const evaluate = async (expression: string): Promise<Evaluated["result"]> => {
    const { result, exceptionDetails } = await line.ask<Evaluated>(
      "script.evaluate",
      { expression, target: { context }, awaitPromise: true },
    );
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result;
  };
  const act = (actions: object): Promise<unknown> =>
    line.ask("input.performActions", { context, actions: [actions] });

  return {
    faults,
    async go(url) {
      const params = { context, url, wait: "complete" };
      await line.ask("browsingContext.navigate", params);
    },
    async read(expression) {
      const told = await evaluate(
        `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      );
      return JSON.parse(told?.value ?? "null");
    },
    async click(element) {
      const found = await evaluate(
        `(() => { const at = ${element}; at.scrollIntoView({ block: "center" }); return at; })()`,
      );
      const origin = {
        type: "element",
        element: { sharedId: found?.sharedId },
      };
      await act({
        type: "pointer",
        id: "mouse",
        actions: [
          { type: "pointerMove", x: 0, y: 0, origin },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      });
    },
    async type(text) {
      const actions = Array.from(text.replaceAll("\n", ENTER)).flatMap(
        (value) => [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ],
      );
      await act({ type: "key", id: "keys", actions });
    },
    async picture() {
      const { data } = await line.ask<{ data: string }>(
        "browsingContext.captureScreenshot",
        { context },
      );
      return Buffer.from(data, "base64");
    },
    async close() {
      line.close();
      await firefox.end();
      await screen.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
