import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";

/** While the figures are worked out: the first time of a long log takes a while, and that is said. */
export function WaitingCard(props: {
  readonly words: Words;
  readonly done: number;
  readonly people: number;
}): VNode {
  const { words, done, people } = props;
  const { t } = words;
  const number = new Intl.NumberFormat(words.language.value);
  return (
    <section class="card">
      <p role="status">
        {t(people > 0 ? "research.working-out" : "panel.loading")}
      </p>
      {people > 0 && (
        <>
          <progress
            class="wide-progress"
            aria-label={t("research.working-out")}
            max={people}
            value={done}
          />
          <p class="faint">
            {t("research.worked-out", {
              done: number.format(done),
              people: number.format(people),
            })}
          </p>
        </>
      )}
    </section>
  );
}
