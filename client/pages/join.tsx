import { useSignal } from "@preact/signals";
import { Phone } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../interface/icon.tsx";
import type { Words } from "../interface/words.ts";
import { CodeForm } from "./coming-in/code-form.tsx";
import { LostForm } from "./coming-in/lost-form.tsx";
import { MailedCodeForm } from "./coming-in/mailed-code-form.tsx";
import { NewcomerPath } from "./coming-in/newcomer-path.tsx";
import type { Arrival } from "./coming-in/newcomer.ts";
import { PassphraseForm } from "./coming-in/passphrase-form.tsx";
import { CheckRow } from "./coming-in/check-row.tsx";
import { PageFrame } from "./page-frame.tsx";

const WAYS = ["code", "mailed", "lost", "passphrase"] as const;
type Way = (typeof WAYS)[number];

const wayInBar = (): Way =>
  WAYS.find((way) => location.hash === `#${way}`) ?? "code";

/** `/join`: in by a typed code, and the ways back for those without their link; a screen each. */
export function JoinPage(props: {
  readonly words: Words;
  readonly hasMail: boolean;
  readonly telephone: string;
}): VNode {
  const { words, hasMail, telephone } = props;
  const { t } = words;
  const way = useSignal(wayInBar());
  const isShared = useSignal(false);
  const arrival = useSignal<Arrival | null>(null);
  useEffect(() => {
    const follow = (): void => {
      way.value = wayInBar();
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [way]);
  if (arrival.value !== null)
    return (
      <NewcomerPath
        words={words}
        {...arrival.value}
        isShared={isShared.value}
      />
    );
  const now = way.value;
  // Without mail no page offers any.
  const others = WAYS.filter(
    (each) =>
      each !== now &&
      (hasMail || each === "code" || each === "lost" || each === "passphrase"),
  );
  const form = { words, isShared };
  const arrive = (arrived: Arrival): void => {
    history.pushState(null, "");
    arrival.value = arrived;
  };
  return (
    <PageFrame key={now} words={words} title={t(`join.${now}.title`)}>
      {now === "code" && <CodeForm {...form} onArrive={arrive} />}
      {now === "mailed" && <MailedCodeForm {...form} onArrive={arrive} />}
      {now === "lost" && <LostForm words={words} hasMail={hasMail} />}
      {now === "passphrase" && <PassphraseForm {...form} />}
      {now !== "lost" && (
        <CheckRow
          label={t("join.shared")}
          about={t("join.shared-about")}
          isOn={isShared.value}
          onChange={(isOn) => {
            isShared.value = isOn;
          }}
        />
      )}
      {telephone !== "" && (
        <a class="button" href={`tel:${telephone.replace(/[^\d+]/g, "")}`}>
          <Icon node={Phone} />
          <span>{t("help.call", { telephone })}</span>
        </a>
      )}
      <nav aria-label={t("join.other-ways")}>
        <ul class="rows ways">
          {others.map((each) => (
            <li key={each}>
              <a href={`#${each}`}>{t(`join.${each}.link`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </PageFrame>
  );
}
