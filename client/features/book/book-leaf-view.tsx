import type { VNode } from "preact";
import type { BookLeaf } from "../../../shared/features/book/reading.ts";
import type { Language } from "../../../shared/words/languages.ts";
import type { App } from "../../interface/app.ts";
import { PageHeading } from "../../interface/page-heading.tsx";

const POINT = "- ";

/** One leaf; its heading takes the focus, so that turning reads it out. */
export function BookLeafView(props: {
  readonly app: App;
  readonly leaf: BookLeaf;
  readonly language: Language;
}): VNode {
  const { app, leaf, language } = props;
  const points = leaf.lines.filter((line) => line.startsWith(POINT));
  return (
    <section class="book-leaf">
      <div lang={language}>
        <PageHeading words={leaf.title} />
        {leaf.lines
          .filter((line) => !line.startsWith(POINT))
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li key={point}>{point.slice(POINT.length)}</li>
            ))}
          </ul>
        )}
      </div>
      {leaf.sources.length > 0 && (
        <p class="faint book-source">
          {app.t("book.source", { sources: leaf.sources.join("; ") })}
        </p>
      )}
    </section>
  );
}
