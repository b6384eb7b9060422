/**
 * Why a request can be turned down. Each code has a plain sentence in the word
 * catalogues under `refusal.<code>` that says what to do.
 */
export const REFUSAL_CODES = [
  "unknown-request",
  "bad-shape",
  "not-signed-in",
  "not-allowed",
  "not-on-island",
  "too-far",
  "too-fast",
  "same-id-other-body",
  "not-found",
  "seat-taken",
  "no-class",
  "no-task",
  "film-gone",
  "not-film",
  "film-broken",
  "film-no-length",
  "film-too-large",
  "no-captions",
  "captions-broken",
  "routine-running",
  "no-routine",
  "not-leader",
  "class-running",
  "bad-address",
  "not-presenter",
  "no-tables",
  "at-tables",
  "no-floor",
  "board-full",
  "presenter-there",
  "poll-closed",
  "recording-not-asked",
  "visits-not-asked",
  "nothing-chosen",
  "too-few-options",
  "same-option-twice",
  "class-full",
  "class-closed",
  "guest-elsewhere",
  "class-over",
  "class-overlaps",
  "time-none",
  "time-past",
  "rule-wrong",
  "rule-endless",
  "rule-too-many",
  "topic-none",
  "list-full",
  "list-changed",
  "person-gone",
  "empty-text",
  "too-long",
  "bad-characters",
  "too-tangled",
  "too-many-posts",
  "not-saved",
  "not-pdf",
  "pdf-encrypted",
  "pdf-broken",
  "pdf-too-many-pages",
  "pdf-too-large",
  "pdf-too-slow",
  "not-picture",
  "picture-broken",
  "picture-too-large",
  "picture-without-words",
  "storage-full",
  "text-changed",
  "deck-on-screen",
  "link-used-up",
  "too-many-windows",
  "sent-away",
  "staff-stays",
  "not-yourself",
  "reload-needed",
  "server-error",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What a request comes to: a reply, or a refusal that can be shown. */
export type Outcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      /** The id of the logged error, so that a person can quote it. */
      readonly errorId?: string;
    };

/** A refusal, ready to be returned. */
export function refuse(code: RefusalCode): {
  readonly ok: false;
  readonly code: RefusalCode;
} {
  return { ok: false, code };
}

/** A reply, ready to be returned. */
export function accept<Reply>(reply: Reply): {
  readonly ok: true;
  readonly reply: Reply;
} {
  return { ok: true, reply };
}
