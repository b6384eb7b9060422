import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { FeatureName } from "../../../shared/features/names.ts";
import type { App } from "../app.ts";
import { SidePanel } from "../shell/side-panel.tsx";

/** Panels that the page itself is, and where they stand in it. */
const SECTION_OF: Readonly<Partial<Record<FeatureName, string>>> = {
  chat: "talk",
  people: "people",
  travel: "things",
};

/** What was opened, within the page; what the page shows anyway is only gone to. */
export function OpenThing({ app }: { readonly app: App }): VNode | null {
  const open = app.panel.value;
  const section =
    open === null || open.station !== undefined
      ? undefined
      : SECTION_OF[open.feature];
  useEffect(() => {
    if (section === undefined) return;
    app.panel.value = null;
    document.getElementById(section)?.focus();
  }, [app, section]);
  return section === undefined ? <SidePanel app={app} /> : null;
}
