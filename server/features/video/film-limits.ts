import type { Config } from "../../config.ts";

const MB = 1024 * 1024;

/** What is taken of films in this installation. */
export const readFilmLimits = (
  config: Pick<Config, "filmMb" | "studyFilesMb">,
): { readonly maxFileBytes: number; readonly quotaBytes: number } => ({
  maxFileBytes: config.filmMb * MB,
  quotaBytes: config.studyFilesMb * MB,
});
