import type { App } from "../../interface/app.ts";

const MB = 1024 * 1024;

/** A size as people read it, in megabytes and in their language. */
export function tellSize(
  app: Pick<App, "language">,
  sizeBytes: number,
): string {
  const mb = sizeBytes / MB;
  return new Intl.NumberFormat(app.language.value, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: mb < 10 ? 1 : 0,
  }).format(mb);
}
