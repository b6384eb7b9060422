import type { VNode } from "preact";
import { clientFeatures } from "../../features/index.ts";
import type { App } from "../app.ts";
import { Section } from "./section.tsx";

/** The chat, always open in the text view. */
export function Talk({ app }: { readonly app: App }): VNode | null {
  const Panel = clientFeatures.chat.panel;
  if (Panel === undefined) return null;
  return (
    <Section app={app} id="talk">
      <Panel app={app} station={undefined} />
    </Section>
  );
}
