import { Router, type Request } from "express";
import { chooseLanguage, type Language } from "../../shared/words/languages.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import type { Database } from "../storage/database.ts";
import { findMailStudy, storeStop } from "./mail-records.ts";
import { chooseMailWords } from "./mail-words.ts";
import { escapeHtml, renderPage } from "./render-html.ts";
import { readStopToken, STOP_PATH } from "./stop-token.ts";

const BUTTON =
  "padding:14px 28px;border:0;border-radius:10px;background:#0b5c57;color:#ffffff;font:inherit;font-size:20px;font-weight:bold";

function readLanguage(request: Request): Language {
  const { language } = request.query;
  return chooseLanguage(typeof language === "string" ? [language] : []);
}

/**
 * The page behind "no more mail". Looking at it (as programs that scan mails do) changes nothing; its button,
 * and the one click of a mail program (RFC 8058), post to the same address. Such a post comes from elsewhere
 * and without our own header, so the check for those has to let `STOP_PATH` through. The link itself is the proof.
 */
export function createStopRoutes({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: ServerClock;
}): Router {
  const router = Router();
  const read = async (request: Request<{ token: string }>) => {
    const { db } = database;
    const key = async (studyId: string) =>
      (await findMailStudy(db, studyId))?.key ?? null;
    const token = await readStopToken(request.params.token, key);
    const study = token && (await findMailStudy(db, token.studyId));
    return token && study && { ...token, study: study.name };
  };
  const render = (
    language: Language,
    which: "" | "done-" | "broken-",
    study: string,
  ): string => {
    const t = chooseMailWords(language);
    const title = t(`mail.stop.${which}title`);
    const words = which === "" ? "ask" : which === "done-" ? "done" : "broken";
    const form = `<form method="post"><button type="submit" style="${BUTTON}">${escapeHtml(t("mail.stop.button"))}</button></form>`;
    return renderPage({
      language,
      title,
      body: `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t(`mail.stop.${words}`, { study }))}</p>
${which === "" ? form : ""}`,
    });
  };

  router
    .route(`${STOP_PATH}:token`)
    .get(async (request, response) => {
      const found = await read(request);
      response
        .status(found ? 200 : 404)
        .type("html")
        .send(
          render(
            readLanguage(request),
            found ? "" : "broken-",
            found?.study ?? "",
          ),
        );
    })
    .post(async (request, response) => {
      const found = await read(request);
      if (found)
        await storeStop(
          database.db,
          found.studyId,
          found.addressHash,
          clock.now(),
        );
      response
        .status(found ? 200 : 404)
        .type("html")
        .send(
          render(
            readLanguage(request),
            found ? "done-" : "broken-",
            found?.study ?? "",
          ),
        );
    });
  return router;
}
