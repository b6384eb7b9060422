import { LifeBuoy } from "lucide";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../interface/icon.tsx";
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
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // A page that takes the place of another begins at its heading, also for those who listen.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [title]);
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div class="page">
      <div class="page-column">
        <header class="page-top">
          <span class="brand">{name}</span>
          <LanguageChoice words={words} />
          <a
            class="button plain"
            href={`/help?language=${words.language.value}`}
          >
            <Icon node={LifeBuoy} />
            <span>{words.t("command.help.open")}</span>
          </a>
        </header>
        <main class="stack">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {props.children}
        </main>
      </div>
      <Shore />
    </div>
  );
}
