import "./page-cards.css";
import { ExternalLink } from "lucide";
import type { VNode } from "preact";
import type { TrustedPage } from "../../shared/features/trusted-page.ts";
import type { App } from "../interface/app.ts";
import { Icon } from "../interface/icon.tsx";
import { choosePages } from "./choose-pages.ts";

/** Pages of the web as cards, after a word that one leaves the island; each opens in a window of its own. */
export function PageCards(props: {
  readonly app: App;
  readonly pages: readonly TrustedPage[];
  readonly onFollow: (page: TrustedPage) => void;
}): VNode | null {
  const { app } = props;
  const language = app.language.value;
  const pages = choosePages(props.pages, language);
  const [first] = pages;
  if (!first) return null;
  return (
    <section class="stack page-cards">
      <h4>{app.t("page-card.title")}</h4>
      <p>{app.t("page-card.leaving")}</p>
      {first.language !== language && (
        <p>{app.t("page-card.other-language")}</p>
      )}
      <ul>
        {pages.map((page) => (
          <li key={page.id} class="page-card" lang={page.language}>
            <strong>{page.title}</strong>
            <span class="faint">{page.publisher}</span>
            <span class="faint">{new URL(page.address).host}</span>
            <a
              class="button"
              href={page.address}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              lang={language}
              aria-label={app.t("page-card.open-which", { title: page.title })}
              onClick={() => props.onFollow(page)}
            >
              <Icon node={ExternalLink} />
              <span>{app.t("page-card.open")}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
