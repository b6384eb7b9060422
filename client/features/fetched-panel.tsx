import { signal } from "@preact/signals";
import type { FunctionComponent, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { runAction } from "../interface/run-action.ts";
import type { App } from "../interface/app.ts";
import { TryAgain } from "../interface/try-again.tsx";
import type { PanelProps } from "./client-feature.ts";

/** Whether the server answers just now. */
const isServerThere = (): Promise<boolean> =>
  fetch("/healthz").then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * A panel, or a large part of one, whose script comes when it is first opened; on a
 * bad line it offers to try again. Where the server answers and the script is gone, the page is older
 * than what is served, and is loaded again.
 */
export function createFetchedPanel<
  Props extends { readonly app: App } = PanelProps,
>(
  fetchPanel: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  const panel = signal<
    { readonly Panel: FunctionComponent<Props> } | "loading" | "failed"
  >("loading");
  const load = async (): Promise<void> => {
    panel.value = "loading";
    try {
      panel.value = { Panel: await fetchPanel() };
    } catch {
      panel.value = "failed";
    }
  };
  const tryAgain = async (): Promise<void> => {
    await load();
    if (panel.peek() === "failed" && (await isServerThere())) location.reload();
  };
  return function FetchedPanel(props: Props): VNode {
    const { app } = props;
    const fetched = panel.value;
    useEffect(() => {
      if (typeof panel.peek() === "string") runAction(app, load);
    }, [app]);
    if (typeof fetched !== "string") return <fetched.Panel {...props} />;
    if (fetched === "loading") return <p>{app.t("panel.loading")}</p>;
    return <TryAgain app={app} onAgain={() => runAction(app, tryAgain)} />;
  };
}
