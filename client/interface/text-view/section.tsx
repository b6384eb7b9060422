import type { ComponentChildren, VNode } from "preact";
import type { App } from "../app.ts";

/** One titled part of the text view; its words are `text-view.<id>`. */
export function Section(props: {
  readonly app: App;
  readonly id: string;
  readonly children: ComponentChildren;
}): VNode {
  const heading = `${props.id}-heading`;
  return (
    <section id={props.id} class="card" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>{props.app.t(`text-view.${props.id}`)}</h2>
      {props.children}
    </section>
  );
}
