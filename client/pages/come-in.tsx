import { useSignal } from "@preact/signals";
import { DoorOpen } from "lucide";
import type { VNode } from "preact";
import { Icon } from "../interface/icon.tsx";
import type { Words } from "../interface/words.ts";
import { ask } from "./coming-in/ask.ts";
import { NewcomerPath } from "./coming-in/newcomer-path.tsx";
import { type Newcomer, opened } from "./coming-in/newcomer.ts";
import { CheckRow } from "./coming-in/check-row.tsx";
import { PageFrame } from "./page-frame.tsx";

type Stage =
  "ready" | "going" | "no-token" | "link-used-up" | "guest-not-now" | "failed";

/**
 * The page of a link, `/come-in#TOKEN`: one big button. It waits for the
 * press, so that a mail program that looks at links does not use them up. A
 * member goes straight in, somebody new goes on to choose a name.
 */
export function ComeInPage({ words }: { readonly words: Words }): VNode {
  const token = useSignal(location.hash.slice(1)).value;
  const stage = useSignal<Stage>(token === "" ? "no-token" : "ready");
  const isShared = useSignal(false);
  const newcomer = useSignal<Newcomer | null>(null);
  const comeIn = async (): Promise<void> => {
    stage.value = "going";
    const answered = await ask(
      "/api/sign-in",
      { token, isShared: isShared.value },
      opened,
    );
    if (!answered.ok)
      stage.value =
        answered.code === "link-used-up" || answered.code === "guest-not-now"
          ? answered.code
          : "failed";
    else if (answered.reply.next === "newcomer")
      newcomer.value = answered.reply.newcomer;
    else location.replace("/");
  };
  if (newcomer.value !== null)
    return (
      <NewcomerPath
        words={words}
        keyBody={{ token }}
        newcomer={newcomer.value}
        isShared={isShared.value}
      />
    );
  const now = stage.value;
  const isEarly = now === "guest-not-now";
  const mayPress = now === "ready" || now === "failed" || isEarly;
  const isDead = now === "no-token" || now === "link-used-up";
  return (
    <PageFrame
      words={words}
      title={words.t(isDead ? "come-in.dead-title" : "come-in.title")}
    >
      {!isDead && <p class="lead">{words.t("come-in.about")}</p>}
      <p role="status" class={now === "failed" ? "problem" : "lead"}>
        {now !== "ready" &&
          words.t(isEarly ? "refusal.guest-not-now" : `come-in.${now}`)}
      </p>
      {mayPress && (
        <>
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
          <CheckRow
            label={words.t("join.shared")}
            about={words.t("join.shared-about")}
            isOn={isShared.value}
            onChange={(isOn) => {
              isShared.value = isOn;
            }}
          />
        </>
      )}
      {isDead && (
        <>
          <a class="button primary big" href="/join#lost">
            {words.t("come-in.new-link")}
          </a>
          <a class="button" href="/join">
            {words.t("join.other-ways")}
          </a>
        </>
      )}
    </PageFrame>
  );
}
