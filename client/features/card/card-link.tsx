import { ExternalLink } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";

/** A web address that a class was shown: what it is, where it leads, and a way to open it beside the island. */
export function CardLink(props: {
  readonly app: App;
  readonly card: {
    readonly title: string;
    readonly host: string;
    readonly address: string;
  };
  /** Hears that it was opened. */
  readonly onFollow?: () => void;
}): VNode {
  const { app, card, onFollow } = props;
  return (
    <>
      <span dir="auto">
        <strong>{card.title}</strong> <span class="faint">{card.host}</span>
      </span>
      <a
        class="button"
        href={card.address}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        onClick={onFollow}
      >
        <Icon node={ExternalLink} />
        <span>{app.t("card.open")}</span>
        <span class="only-read">{app.t("card.new-window")}</span>
      </a>
    </>
  );
}
