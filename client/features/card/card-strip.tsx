import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { CardLink } from "./card-link.tsx";
import { cardHere } from "./card-model.ts";

/** The web address the class is shown: where it leads, and a way to open it beside the island. */
export function CardStrip({ app }: { readonly app: App }): VNode | null {
  const shown = cardHere(app);
  if (!shown) return null;
  return (
    <div class="strip">
      <CardLink
        app={app}
        card={shown}
        onFollow={() => {
          app.request("card.follow", {}).catch(() => undefined);
        }}
      />
    </div>
  );
}
