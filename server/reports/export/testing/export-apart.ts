import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { MetricsReport } from "../../../../shared/engagement/reports.ts";
import type { WrittenFile } from "../../../../shared/engagement/export/data-package.ts";

const SCRIPT = new URL("export-here.ts", import.meta.url).pathname;

/** What `export-here.ts` tells. */
export interface Exported {
  readonly peakRssBytes: number;
  readonly zone: string;
  readonly report: MetricsReport;
  readonly files: readonly WrittenFile[];
  readonly zip: { readonly bytes: number; readonly sha256: string };
}

/**
 * Derives and exports a study at rest in a process of its own.
 * @param host time zone and language of the machine that this process believes to be on
 * @param options `isCalm`: memory is looked at only once the embedded engine has made itself quick
 */
export async function exportApart(
  dataDir: string,
  code: string,
  folder: string,
  host: { readonly TZ: string; readonly LANG: string },
  { isCalm = false } = {},
): Promise<Exported> {
  const language = { LC_ALL: host.LANG, LANGUAGE: host.LANG };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [SCRIPT, dataDir, code, folder, ...(isCalm ? ["calm"] : [])],
    { maxBuffer: 1 << 28, env: { ...process.env, ...host, ...language } },
  );
  return JSON.parse(stdout) as Exported;
}
