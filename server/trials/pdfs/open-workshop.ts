import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../testing/ensure-chromium.ts";
import { findChromium } from "../../testing/find-chromium.ts";
import { findProgram } from "../../testing/find-program.ts";
import { installPackages } from "../../testing/install-packages.ts";
import type { Program, Workshop } from "./pdf-case.ts";

/** Where Debian has what is missing. */
const PACKAGES: Partial<Record<Program, readonly string[]>> = {
  soffice: ["libreoffice-impress-nogui", "libreoffice-writer-nogui"],
  pdflatex: ["texlive-latex-base"],
  convert: ["imagemagick"],
  gs: ["ghostscript"],
  qpdf: ["qpdf"],
  groff: ["groff"],
};
const PATIENCE_MS = 120_000;
const start = promisify(execFile);

const isHere = (program: Program): boolean =>
  program === "house" ||
  (program === "browser" ? findChromium() : findProgram(program)) !== null;

/** The programs that this machine lacks; with `mayInstall` the system's own are fetched first, where that is allowed. */
export async function findMissing(
  programs: readonly Program[],
  mayInstall: boolean,
): Promise<readonly Program[]> {
  const missing = programs.filter((each) => !isHere(each));
  if (!mayInstall || missing.length === 0) return missing;
  await ensureChromium();
  await installPackages(missing.flatMap((each) => PACKAGES[each] ?? []));
  return programs.filter((each) => !isHere(each));
}

/** Everything to make files with, and a folder for each. */
export function openWorkshop(dir: string): {
  enter(name: string): Promise<Workshop>;
  close(): Promise<void>;
} {
  let browser: ReturnType<typeof chromium.launch> | undefined;
  const launch = (): ReturnType<typeof chromium.launch> =>
    (browser ??= chromium.launch({
      executablePath: findChromium() ?? "",
      args: ["--no-sandbox"],
    }));
  return {
    async enter(name) {
      const own = join(dir, name);
      await mkdir(own, { recursive: true });
      return {
        dir: own,
        async run(program, ...words) {
          await start(program, words, { cwd: own, timeout: PATIENCE_MS });
        },
        async print(html, options = {}) {
          const page = await (await launch()).newPage();
          await page.setContent(html);
          const pdf = await page.pdf({ ...options, printBackground: true });
          await page.close();
          return pdf;
        },
        write: (file, content) => writeFile(join(own, file), content),
        read: (file) => readFile(join(own, file)),
      };
    },
    async close() {
      await (await browser)?.close();
    },
  };
}
