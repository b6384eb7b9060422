import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Outcome } from "../../shared/protocol/refusals.ts";
import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import { TryAgain } from "../interface/try-again.tsx";

/** Opens what a station offers and shows it once it is here; while it comes, and where it does not, it says so. Give it the station as its key. */
export function OpenedStation<Content>(props: {
  readonly app: App;
  readonly open: () => Promise<Outcome<Content>>;
  readonly show: (content: Content) => VNode;
}): VNode {
  const { app } = props;
  const now = useSignal<{ readonly content: Content } | "loading" | "failed">(
    "loading",
  );
  const open = async (): Promise<void> => {
    now.value = "loading";
    const outcome = await props.open();
    now.value = outcome.ok ? { content: outcome.reply } : "failed";
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  useEffect(() => runAction(app, open), []);
  if (now.value === "loading") return <p>{app.t("panel.loading")}</p>;
  if (now.value !== "failed") return props.show(now.value.content);
  return <TryAgain app={app} onAgain={() => runAction(app, open)} />;
}
