import { DrivenProgram } from "./driven-program.ts";

/** Starts a screen that nobody sees. Gives its name for `DISPLAY`. */
export async function openScreen(): Promise<{
  readonly name: string;
  close(): Promise<void>;
}> {
  const xvfb = new DrivenProgram(
    "Xvfb",
    "-displayfd 1 -screen 0 1280x900x24 -nolisten tcp".split(" "),
  );
  const number = await xvfb.says(/^(\d+)\n/m);
  return { name: `:${number}`, close: () => xvfb.end() };
}
