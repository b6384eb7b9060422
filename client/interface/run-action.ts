import type { App } from "./app.ts";

/** Runs what a press asks for; a failure nobody foresaw is told in plain words and ends nothing. */
export function runAction(
  app: App,
  action: () => void | Promise<unknown>,
): void {
  const run = async (): Promise<void> => {
    await action();
  };
  run().catch(() => {
    app.sayRefusal({ code: "server-error" });
  });
}
