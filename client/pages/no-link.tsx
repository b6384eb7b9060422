import type { VNode } from "preact";
import { Phone } from "lucide";
import { Icon } from "../interface/icon.tsx";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";

/** The start page for whoever is not signed in: the ways in. */
export function NoLinkPage(props: {
  readonly words: Words;
  readonly telephone: string;
}): VNode {
  const { words, telephone } = props;
  const { t } = words;
  return (
    <PageFrame words={words} title={t("page.no-link.title")}>
      <p class="lead">{t("page.no-link.about")}</p>
      <p>{t("page.no-link.do")}</p>
      <a class="button primary big" href="/join">
        {t("join.code.link")}
      </a>
      <a class="button" href="/join#lost">
        {t("join.lost.link")}
      </a>
      {telephone !== "" && (
        <a class="button" href={`tel:${telephone.replace(/[^\d+]/g, "")}`}>
          <Icon node={Phone} />
          <span>{t("help.call", { telephone })}</span>
        </a>
      )}
    </PageFrame>
  );
}
