import { useSignal } from "@preact/signals";
import { DoorOpen } from "lucide";
import type { VNode } from "preact";
import { Icon } from "../interface/icon.tsx";
import type { Words } from "../interface/words.ts";
import { postJson } from "../network/post-json.ts";
import { PageFrame } from "./page-frame.tsx";

type Stage = "ready" | "going" | "no-token" | "link-used-up" | "failed";

/**
 * The page of a sign-in link, `/come-in#TOKEN`: one big button. It waits for the
 * press, so that a mail program that looks at links does not use them up.
 */
export function ComeInPage({ words }: { readonly words: Words }): VNode {
  const token = location.hash.slice(1);
  const stage = useSignal<Stage>(token === "" ? "no-token" : "ready");
  const comeIn = async (): Promise<void> => {
    stage.value = "going";
    const answer = await postJson("/api/sign-in", { token });
    if (answer?.status === 200) location.replace("/");
    else stage.value = answer?.status === 403 ? "link-used-up" : "failed";
  };
  const now = stage.value;
  const mayPress = now === "ready" || now === "failed";
  return (
    <PageFrame words={words} title={words.t("come-in.title")}>
      <p class="lead">{words.t("come-in.about")}</p>
      <p role="status" class={mayPress ? "problem" : "lead"}>
        {now !== "ready" && words.t(`come-in.${now}`)}
      </p>
      {mayPress && (
        <button
          type="button"
          class="button primary big"
          onClick={() => {
            void comeIn();
          }}
        >
          <Icon node={DoorOpen} />
          <span>{words.t("come-in.button")}</span>
        </button>
      )}
    </PageFrame>
  );
}
