import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { LanguageChoice } from "../interface/shell/language-choice.tsx";
import type { Words } from "../interface/words.ts";
import { Shore } from "./shore.tsx";

/** The frame of every page off the island: the name, the language, one heading. */
export function PageFrame(props: {
  readonly words: Words;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  const { words, title } = props;
  const name = words.t("app.name");
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div class="page">
      <div class="page-column">
        <header class="page-top">
          <span class="brand">{name}</span>
          <LanguageChoice words={words} />
        </header>
        <main class="stack">
          <h1>{title}</h1>
          {props.children}
        </main>
      </div>
      <Shore />
    </div>
  );
}
