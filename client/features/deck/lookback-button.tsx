import { History } from "lucide";
import type { VNode } from "preact";
import { togglePanel } from "../../interface/actions/toggle-panel.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { classAround } from "../../interface/class-around.ts";

/** The way to all that stood on the screen earlier in the class one is in. */
export function LookbackButton({ app }: { readonly app: App }): VNode | null {
  if (classAround(app) === "") return null;
  return (
    <Button
      icon={History}
      label={app.t("command.lookback.open")}
      onPress={() => togglePanel(app, "lookback")}
    />
  );
}
