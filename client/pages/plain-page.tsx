import type { ComponentChildren, VNode } from "preact";
import { Button } from "../interface/button.tsx";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";

/** A page that says how things stand and what to do, with one way on: the pages handed to it, else to try once more. Its words are `page.<name>.*`. */
export function PlainPage(props: {
  readonly words: Words;
  readonly name: "no-server" | "not-for-role" | "not-yours" | "staff-only";
  /** Pages to go to, where there are some. */
  readonly children?: ComponentChildren;
}): VNode {
  const { t } = props.words;
  const words = `page.${props.name}`;
  return (
    <PageFrame words={props.words} title={t(`${words}.title`)}>
      <p class="lead">{t(`${words}.about`)}</p>
      <p>{t(`${words}.do`)}</p>
      {props.children ?? (
        <Button
          kind="primary"
          label={t("page.try-again")}
          onPress={() => location.reload()}
        />
      )}
    </PageFrame>
  );
}
