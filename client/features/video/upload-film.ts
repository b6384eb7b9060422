import type { FilmUploadOutcome } from "../../../shared/features/video.ts";

export type UploadOutcome =
  | FilmUploadOutcome
  | { readonly ok: false; readonly code: "unreachable" | "cancelled" };

/** What is sent with a film. */
export interface FilmWords {
  readonly title: string;
  readonly description: string;
  /** Of the captions. */
  readonly language: string;
}

/**
 * Sends a film with its captions before it. It goes by XMLHttpRequest, for
 * `fetch` tells nothing of how much has been sent. `signal` cancels it.
 * @param onProgress the share that has been sent, from 0 to 1
 */
export function uploadFilm(
  files: { readonly captions: Blob; readonly film: Blob },
  words: FilmWords,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const { captions, film } = files;
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ ...words });
    request.open("POST", `/api/films?${query.toString()}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-captions-bytes", String(captions.size));
    request.setRequestHeader("x-islet", "1");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, code: "unreachable" });
    request.onabort = () => resolve({ ok: false, code: "cancelled" });
    request.onload = () =>
      resolve(
        (request.response as FilmUploadOutcome | null) ?? {
          ok: false,
          code: "unreachable",
        },
      );
    signal.addEventListener("abort", () => request.abort());
    request.send(new Blob([captions, film]));
  });
}
