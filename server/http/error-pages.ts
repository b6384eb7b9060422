import type { Request, Response } from "express";
import { readPageWords } from "./help-pages/page-words.ts";
import {
  escapeHtml,
  renderContact,
  renderPlainPage,
} from "./help-pages/plain-page.ts";

/** What went wrong, as a page knows it; its words are `error.<kind>.*`. */
export type ErrorKind =
  "not-found" | "server-error" | "refused" | "maintenance" | "offline";

const LOOK_AGAIN_SECONDS = 10;

/** Whether a person looks at the answer: a browser that opens an address, not a program that asks. */
export function wantsPage(request: Request): boolean {
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    !request.path.startsWith("/api/") &&
    request.headers.accept?.includes("text/html") === true
  );
}

/**
 * A page in plain words for whoever met an error: what happened, what to do,
 * whom to call. `errorId` stands in the log, so that a person can quote it.
 */
export function renderErrorPage(
  request: Pick<Request, "headers" | "query">,
  error: {
    readonly kind: ErrorKind;
    readonly telephone: string;
    readonly errorId?: string;
  },
): string {
  const { kind, telephone, errorId } = error;
  const words = readPageWords(request);
  const { t } = words;
  const number =
    errorId === undefined
      ? ""
      : `<p>${escapeHtml(t("refusal.number", { number: errorId }))}</p>`;
  const link =
    kind === "offline" || kind === "server-error"
      ? `<a class="button primary" href="">${escapeHtml(t("error.try-again"))}</a>`
      : `<a class="button primary" href="/">${escapeHtml(t("error.home"))}</a>`;
  return renderPlainPage({
    words,
    title: t(`error.${kind}.title`),
    ...(kind === "maintenance" ? { refreshSeconds: LOOK_AGAIN_SECONDS } : {}),
    main: `<p>${escapeHtml(t(`error.${kind}.about`))}</p>
${number}
<p>${link}</p>
<h2>${escapeHtml(t("error.need-help"))}</h2>
${renderContact(words, telephone)}
<p><a class="button" href="/help?language=${words.language}">${escapeHtml(t("help.read-guide"))}</a></p>`,
  });
}

/** Sends an error page under its status; never kept by anybody. */
export function sendErrorPage(
  request: Request,
  response: Response,
  status: number,
  error: Parameters<typeof renderErrorPage>[1],
): void {
  response
    .status(status)
    .set("cache-control", "no-store")
    .type("html")
    .send(renderErrorPage(request, error));
}
