import "../interface/styles/island.css";
import "../features/deck/deck.css";
import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { OutcomeOf } from "../../shared/protocol/requests.ts";
import { TopicList } from "../features/deck/topic-list.tsx";
import { keepCalendar } from "../features/calendar.tsx";
import { NowAndNext } from "../features/calendar/now-and-next.tsx";
import { PastClasses } from "../features/calendar/past-classes.tsx";
import { UploadForm } from "../features/deck/upload-form.tsx";
import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import { DeckRows } from "./desk/deck-rows.tsx";
import { PrepareSection } from "./desk/prepare-section.tsx";
import { Rehearsal } from "./desk/rehearsal.tsx";
import { RunningSection } from "./desk/running-section.tsx";
import type { BesideProps } from "./open-beside-island.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";

type Read = OutcomeOf<"deck.list"> | null;

async function readDecks(app: App, into: Signal<Read>): Promise<void> {
  into.value = await app.request("deck.list", {});
}

/** The desk of those who lead: their decks, and a way to add one. */
export function DeskPage(props: BesideProps): VNode {
  const { shell, role } = props;
  const { app, words } = shell;
  const read = useSignal<Read>(null);
  const readAgain = (): void => runAction(app, () => readDecks(app, read));
  useEffect(readAgain, [app]);
  useEffect(() => keepCalendar(app), [app]);
  const now = read.value;
  return (
    <PageFrame words={words} title={app.t("desk.title")}>
      <p class="lead">{app.t("desk.about")}</p>
      <PageLinks words={words} role={role} />
      <RunningSection app={app} />
      <section class="card stack">
        <h2>{app.t("desk.classes")}</h2>
        <NowAndNext app={app} />
        <a class="button" href="/calendar">
          {app.t("desk.to-calendar")}
        </a>
        <PastClasses app={app} />
      </section>
      <PrepareSection
        app={app}
        room={now?.ok ? now.reply.room : null}
        deckCount={now?.ok ? now.reply.decks.length : 0}
        onAdded={readAgain}
      />
      <section class="card">
        <h2>{app.t("deck.decks")}</h2>
        {now === null && <p>{app.t("panel.loading")}</p>}
        {now?.ok === false && <p>{app.t("panel.failed")}</p>}
        {now?.ok && <DeckRows app={app} {...now.reply} onRemoved={readAgain} />}
        <TopicList
          app={app}
          decks={now?.ok ? now.reply.decks : []}
          onAdded={readAgain}
        />
        <UploadForm
          app={app}
          room={now?.ok ? now.reply.room : null}
          onAdded={({ title, slideCount }) => {
            app.say(app.t("deck.added", { title, count: slideCount }));
            readAgain();
          }}
        />
      </section>
      <Rehearsal app={app} decks={now?.ok ? now.reply.decks : []} />
      <Sayings app={app} saying={shell.saying} />
    </PageFrame>
  );
}
