import "../interface/styles/island.css";
import { useSignal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { HealthText } from "../../shared/features/review.ts";
import type { OutcomeOf } from "../../shared/protocol/requests.ts";

import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { BesideProps } from "./open-beside-island.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { TextRow } from "./review/text-row.tsx";

type Read = OutcomeOf<"review.list"> | null;

async function readTexts(app: App, into: Signal<Read>): Promise<void> {
  into.value = await app.request("review.list", {});
}

function TextList(props: {
  readonly app: App;
  readonly title: string;
  readonly empty: string;
  readonly texts: readonly HealthText[];
  readonly onMarked: () => void;
}): VNode {
  const { app, title, empty, texts, onMarked } = props;
  return (
    <section class="card">
      <h2>{`${title} (${texts.length})`}</h2>
      {texts.length === 0 && <p>{empty}</p>}
      <ul class="rows">
        {texts.map((text) => (
          <TextRow key={text.id} app={app} text={text} onMarked={onMarked} />
        ))}
      </ul>
    </section>
  );
}

/** The review list of the study, for staff. */
export function ReviewPage(props: BesideProps): VNode {
  const { shell, role } = props;
  const { app, words } = shell;
  const read = useSignal<Read>(null);
  const readAgain = (): void => runAction(app, () => readTexts(app, read));
  useEffect(readAgain, [app]);
  const now = read.value;
  const texts = now?.ok ? now.reply.texts : [];
  return (
    <PageFrame words={words} title={app.t("review.title")}>
      <p class="lead">{app.t("review.about")}</p>
      <p>{app.t("review.about-more")}</p>
      <PageLinks words={words} role={role} />
      {now === null && <p>{app.t("panel.loading")}</p>}
      {now?.ok === false && <p>{app.t("panel.failed")}</p>}
      {now?.ok && (
        <>
          <TextList
            app={app}
            title={app.t("review.to-do")}
            empty={app.t("review.none-to-do")}
            texts={texts.filter(({ review }) => review === null)}
            onMarked={readAgain}
          />
          <TextList
            app={app}
            title={app.t("review.done")}
            empty={app.t("review.none-done")}
            texts={texts.filter(({ review }) => review !== null)}
            onMarked={readAgain}
          />
        </>
      )}
      <Sayings app={app} saying={shell.saying} />
    </PageFrame>
  );
}
