import type { DeckUploadOutcome } from "../../../shared/features/deck.ts";

/** How far an upload is: the share that has been sent, then the wait for the slides. */
export type UploadProgress = number | "converting";

export type UploadOutcome =
  DeckUploadOutcome | { readonly ok: false; readonly code: "unreachable" };

/** What is sent with a file. */
interface FileWords {
  /** As the server is told it; the bytes have to agree. */
  readonly type: string;
  readonly title: string;
  /** What a picture shows. */
  readonly description: string;
}

/**
 * Sends a PDF or a picture to become a deck. It goes by XMLHttpRequest, for `fetch` tells
 * nothing of how much has been sent.
 */
export function uploadDeck(
  file: Blob,
  { type, title, description }: FileWords,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const words = new URLSearchParams({ title, description });
    request.open("POST", `/api/decks?${words.toString()}`);
    request.setRequestHeader("content-type", type);
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
