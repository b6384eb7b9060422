import { useSignal } from "@preact/signals";
import { Copy, Printer } from "lucide";
import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import type { MadeKey } from "./people-page.ts";

/** Which class a guest comes to, and when by the study's clock, for the sheet goes to somebody elsewhere. */
function Visit(props: {
  readonly words: Words;
  readonly visit: NonNullable<MadeKey["visit"]>;
}): VNode {
  const { words, visit } = props;
  const when = new Intl.DateTimeFormat(words.language.value, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone: visit.timeZone,
    timeZoneName: "short",
  }).format(visit.startsAt);
  return (
    <>
      <p dir="auto">
        {words.t("people-page.sheet-visit", { title: visit.title, when })}
      </p>
      <p>{words.t("mail.invitation.visit-lasts")}</p>
    </>
  );
}

/** A new key, once: a link to copy, and a code to read out or print, with the steps for who gets it. */
export function KeySheet(props: {
  readonly words: Words;
  readonly made: MadeKey;
  readonly onClose: () => void;
}): VNode {
  const { words, made } = props;
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const isCopied = useSignal(false);
  useLayoutEffect(() => heading.current?.focus(), [made]);
  const until = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "long",
  }).format(made.expiresAt);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.link);
      isCopied.value = true;
    } catch {
      // The link stands there to be marked and copied by hand.
    }
  };
  return (
    <section class="card stack" aria-labelledby="key-sheet">
      <h2 id="key-sheet" ref={heading} tabIndex={-1}>
        {made.name ?? made.studyName ?? t("app.name")}
      </h2>
      <ol class="rows">
        <li class="row">
          {t("people-page.sheet-go", { address: `${made.address}/join` })}
        </li>
        <li class="row">
          <div class="row-text">
            {t("people-page.sheet-type")}
            <span class="spoken-code" translate={false}>
              {made.code}
            </span>
          </div>
        </li>
        <li class="row">{t("people-page.sheet-press")}</li>
      </ol>
      {made.visit ? (
        <Visit words={words} visit={made.visit} />
      ) : (
        <p>{t("people-page.sheet-until", { date: until })}</p>
      )}
      {made.telephone !== undefined && made.telephone !== "" && (
        <p>{t("help.call", { telephone: made.telephone })}</p>
      )}
      <label class="field no-print">
        <span>{t("people-page.sheet-link")}</span>
        <input type="text" readOnly value={made.link} />
      </label>
      <div class="button-row">
        <Button
          icon={Copy}
          label={t(
            isCopied.value ? "people-page.copied" : "people-page.copy-link",
          )}
          onPress={() => {
            void copy();
          }}
        />
        <Button
          icon={Printer}
          label={t("people-page.print-sheet")}
          onPress={() => window.print()}
        />
        <Button label={t("panel.close")} onPress={props.onClose} />
      </div>
      <p class="faint no-print">{t("people-page.sheet-once")}</p>
    </section>
  );
}
