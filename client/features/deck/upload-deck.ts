import type { DeckUploadOutcome } from "../../../shared/features/deck.ts";

/** How far an upload is: the share that has been sent, then the wait for the slides. */
export type UploadProgress = number | "converting";

export type UploadOutcome =
  DeckUploadOutcome | { readonly ok: false; readonly code: "unreachable" };

/**
 * Sends a PDF to become a deck. It goes by XMLHttpRequest, for `fetch` tells
 * nothing of how much has been sent.
 */
export function uploadDeck(
  file: Blob,
  title: string,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/decks?title=${encodeURIComponent(title)}`);
    request.setRequestHeader("content-type", "application/pdf");
    request.setRequestHeader("x-islet", "1");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress("converting");
    const fail = (): void => resolve({ ok: false, code: "unreachable" });
    request.onerror = fail;
    request.onabort = fail;
    request.onload = () => {
      const outcome = request.response as DeckUploadOutcome | null;
      if (outcome === null) fail();
      else resolve(outcome);
    };
    request.send(file);
  });
}
