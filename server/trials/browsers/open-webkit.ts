import { findFreePort } from "../../testing/find-free-port.ts";
import { waitUntil } from "../../testing/visitor.ts";
import type { DrivenWindow } from "./driven-window.ts";
import { DrivenProgram } from "./driven-program.ts";
import { openScreen } from "./open-screen.ts";

/** What the browser says on its own output of a fault in a page. */
const FAULT = /^CONSOLE (?:\S+ )*(?:ERROR|SECURITY ERROR)\b/;
/** By this name the WebDriver standard gives elements. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const ENTER = "\uE007";
const SIZE = { width: 1024, height: 780 };

/** Opens WebKitGTK's own small browser by its WebDriver, on a screen of its own. */
export async function openWebkit(programs: {
  readonly driver: string;
  readonly browser: string;
}): Promise<DrivenWindow> {
  const screen = await openScreen();
  const port = await findFreePort();
  const driver = new DrivenProgram(programs.driver, [`--port=${port}`], {
    DISPLAY: screen.name,
    LIBGL_ALWAYS_SOFTWARE: "1",
    LANG: "C.UTF-8",
  });
  const ask = async (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: object,
  ): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await waitUntil(
    () =>
      ask("GET", "status").then(
        () => true,
        () => false,
      ),
    `${programs.driver} answers`,
  );
  const { sessionId } = (await ask("POST", "session", {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": {
          binary: programs.browser,
          args: [
            "--automation",
            "--enable-write-console-messages-to-stdout=true",
          ],
        },
      },
    },
  })) as { sessionId: string };
  const session = `session/${sessionId}`;
  const run = (script: string): Promise<unknown> =>
    ask("POST", `${session}/execute/sync`, { script, args: [] });
  await ask("POST", `${session}/window/rect`, SIZE);

  return {
    get faults() {
      return driver.lines.filter((line) => FAULT.test(line));
    },
    async go(url) {
      await ask("POST", `${session}/url`, { url });
    },
    async read(expression) {
      return run(`return ${expression};`);
    },
    async click(element) {
      const found = (await run(`return ${element};`)) as Record<string, string>;
      await ask("POST", `${session}/element/${found[ELEMENT]}/click`, {});
    },
    async type(text) {
      const found = await ask("GET", `${session}/element/active`);
      const { [ELEMENT]: id } = found as Record<string, string>;
      const keys = text.replaceAll("\n", ENTER);
      await ask("POST", `${session}/element/${id}/value`, { text: keys });
    },
    async picture() {
      const data = (await ask("GET", `${session}/screenshot`)) as string;
      return Buffer.from(data, "base64");
    },
    async close() {
      await ask("DELETE", session);
      await driver.end();
      await screen.close();
    },
  };
}
