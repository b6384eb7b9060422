import { fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type {
  Conversion,
  ConversionCaps,
  ConversionReport,
  ConvertedSlide,
} from "./conversion.ts";

/** A part of the program, also where it really lies if the name is a link. */
function findPart(name: string): string[] {
  const path = fileURLToPath(new URL(`../../../${name}`, import.meta.url));
  return [...new Set([path, realpathSync(path)])];
}

/**
 * The process may read its own program and nothing else: not the data folder,
 * no other file, and it may write nothing and start nothing.
 */
const PERMISSIONS = [
  "--permission",
  "--allow-worker",
  "--allow-addons",
  ...["node_modules", "server", "shared", "package.json"]
    .flatMap(findPart)
    .map((path) => `--allow-fs-read=${path}`),
];

/**
 * Converts one PDF in a process of its own and ends that process in any case.
 * A thread alone would not do: what a hostile file makes it take stays with the
 * island's process for good, and a crash in native code ends both.
 */
export function runPdfProcess(
  pdf: Uint8Array,
  caps: ConversionCaps,
): Promise<Conversion> {
  return new Promise((resolve) => {
    const child = fork(
      fileURLToPath(new URL("./pdf-process.ts", import.meta.url)),
      [String(caps.maxSlides), String(caps.maxMemoryMb)],
      {
        env: {},
        execArgv: PERMISSIONS,
        serialization: "advanced",
        stdio: ["pipe", "ignore", "ignore", "ipc"],
      },
    );
    let title = "";
    const slides: ConvertedSlide[] = [];
    let imageBytes = 0;

    const finish = (conversion: Conversion): void => {
      clearTimeout(deadline);
      child.kill("SIGKILL");
      resolve(conversion);
    };
    const deadline = setTimeout(
      () => finish({ ok: false, code: "pdf-too-slow" }),
      caps.maxMs,
    );

    child.on("message", (report: ConversionReport) => {
      if (report.kind === "opened") title = report.title;
      if (report.kind === "done") finish({ ok: true, deck: { title, slides } });
      if (report.kind === "refused")
        finish({ ok: false, code: report.code, cause: report.cause });
      if (report.kind !== "slide") return;
      slides.push(report.slide);
      imageBytes += report.slide.image.byteLength;
      if (imageBytes > caps.maxImageBytes)
        finish({ ok: false, code: "pdf-too-large" });
    });
    child.on("error", (error) =>
      finish({ ok: false, code: "pdf-broken", cause: String(error) }),
    );
    child.on("exit", (status, signal) =>
      finish({
        ok: false,
        code: "pdf-broken",
        cause: `the process ended with ${signal ?? status}`,
      }),
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(pdf);
  });
}
