import { ExternalLink } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { cardHere } from "./card-model.ts";

/** The web address the class is shown: where it leads, and a way to open it beside the island. */
export function CardStrip({ app }: { readonly app: App }): VNode | null {
  const shown = cardHere(app);
  if (!shown) return null;
  return (
    <div class="strip">
      <span dir="auto">
        <strong>{shown.title}</strong> <span class="faint">{shown.host}</span>
      </span>
      <a
        class="button"
        href={shown.address}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        onClick={() => {
          app.request("card.follow", {}).catch(() => undefined);
        }}
      >
        <Icon node={ExternalLink} />
        <span>{app.t("card.open")}</span>
        <span class="only-read">{app.t("card.new-window")}</span>
      </a>
    </div>
  );
}
