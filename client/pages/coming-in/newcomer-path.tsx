import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { Words } from "../../interface/words.ts";
import { makeUuid } from "../../network/make-uuid.ts";
import { ask } from "./ask.ts";
import { ConsentStep } from "./consent-step.tsx";
import { LookStep } from "./look-step.tsx";
import { NameStep } from "./name-step.tsx";
import { type KeyBody, type Newcomer, opened, type Scope } from "./newcomer.ts";

type Step = "name" | "consent" | "look";

const stepOf = (state: unknown): Step =>
  typeof state === "object" && state !== null && "step" in state
    ? state.step === "consent"
      ? "consent"
      : "name"
    : "name";

/**
 * The way of somebody new: a name, consent, a look; a screen each. What was
 * typed stays while they go back and forth; only the last button of consent
 * makes anything on the server, and from there is no way back.
 */
export function NewcomerPath(props: {
  readonly words: Words;
  readonly keyBody: KeyBody;
  readonly newcomer: Newcomer;
  readonly isShared: boolean;
}): VNode {
  const { words, keyBody, newcomer, isShared } = props;
  const step = useSignal<Step>("name");
  const name = useSignal(newcomer.name);
  const nameProblem = useSignal("");
  const scopes = useSignal<ReadonlySet<Scope>>(new Set());
  const mailCopy = useSignal(false);
  const joinId = useMemo(makeUuid, []);
  useEffect(() => {
    const follow = (event: PopStateEvent): void => {
      if (step.value !== "look") step.value = stepOf(event.state);
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [step]);

  const join = async (): Promise<string> => {
    const answered = await ask(
      "/api/coming-in/join",
      {
        key: keyBody,
        joinId,
        name: name.value,
        scopes: [...scopes.value],
        consentVersion: newcomer.consent.version,
        mailCopy: mailCopy.value,
        language: words.language.value,
        isAdult: true,
        isShared,
      },
      opened,
    );
    if (!answered.ok) {
      if (!answered.code.startsWith("name-")) return answered.code;
      nameProblem.value = answered.code;
      history.back();
      return "";
    }
    if (answered.reply.next === "second-factor") location.replace("/");
    // The link has done its work; it need not stay in the bar for the next one who looks.
    history.replaceState(null, "", location.pathname);
    step.value = "look";
    return "";
  };

  switch (step.value) {
    case "name":
      return (
        <NameStep
          words={words}
          keyBody={keyBody}
          studyName={newcomer.studyName}
          visit={newcomer.visit}
          name={name}
          problem={nameProblem}
          onNext={() => {
            history.pushState({ step: "consent" }, "");
            step.value = "consent";
          }}
        />
      );
    case "consent":
      return (
        <ConsentStep
          words={words}
          newcomer={newcomer}
          scopes={scopes}
          mailCopy={mailCopy}
          onJoin={join}
        />
      );
    case "look":
      return <LookStep words={words} name={name.value} role={newcomer.role} />;
  }
}
