import { X } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import { clientFeatures } from "../../features/index.ts";
import type { App } from "../app.ts";
import { Button } from "../button.tsx";
import { currentPlace, stationName } from "../names.ts";
import { useCaughtFocus } from "../use-caught-focus.ts";

/** Returns the focus to where it was before the panel opened, unless the person has moved on. */
function useFocusOnOpen(
  openKey: string | null,
  heading: { readonly current: HTMLElement | null },
  panel: { readonly current: HTMLElement | null },
): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (openKey === null) return;
    const isInside = panel.current?.contains(document.activeElement) === true;
    if (!isInside) before.current = document.activeElement;
    heading.current?.focus();
  }, [openKey, heading, panel]);
  const isOpen = openKey !== null;
  useLayoutEffect(() => {
    if (!isOpen) return;
    return () => {
      const hasMovedOn =
        document.activeElement !== null &&
        document.activeElement !== document.body;
      if (!hasMovedOn && before.current instanceof HTMLElement)
        before.current.focus();
    };
  }, [isOpen]);
}

/** The one panel that lies open beside the island, or below it on a phone. */
export function SidePanel({ app }: { readonly app: App }): VNode | null {
  const open = app.panel.value;
  const Panel = open === null ? undefined : clientFeatures[open.feature].panel;
  const openKey =
    open === null || Panel === undefined
      ? null
      : `${open.feature} ${open.station ?? ""}`;
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useFocusOnOpen(openKey, heading, panel);
  useCaughtFocus(currentPlace(app)?.id, panel, heading);
  if (open === null || Panel === undefined) return null;
  const title =
    open.station === undefined
      ? app.t(`feature.${open.feature}.title`)
      : stationName(app, open.station);
  return (
    <aside ref={panel} class={`panel panel-${open.feature}`} aria-label={title}>
      <div class="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button
          icon={X}
          kind="quiet"
          label={app.t("panel.close")}
          onPress={() => {
            app.panel.value = null;
          }}
        />
      </div>
      <div class="panel-body">
        <Panel key={openKey} app={app} station={open.station} />
      </div>
    </aside>
  );
}
