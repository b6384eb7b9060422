import "../interface/styles/island.css";
import "../features/deck/deck.css";
import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { DeckSummary } from "../../shared/features/deck.ts";
import { isStaff, type Role } from "../../shared/protocol/roles.ts";
import { UploadForm } from "../features/deck/upload-form.tsx";
import { watchMeans } from "../input/means.ts";
import type { App } from "../interface/app.ts";
import { createApp, type ShellApp } from "../interface/create-app.ts";
import { runAction } from "../interface/run-action.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { createPageLine } from "./page-line.ts";
import { PlainPage } from "./plain-page.tsx";
import type { WhoAmI } from "./read-me.ts";

type Decks = readonly DeckSummary[] | "loading" | "failed";

async function readDecks(app: App, into: Signal<Decks>): Promise<void> {
  const outcome = await app.request("deck.list", {});
  into.value = outcome.ok ? outcome.reply.decks : "failed";
}

function Decks(props: { readonly app: App; readonly decks: Decks }): VNode {
  const { app, decks } = props;
  if (typeof decks === "string") return <p>{app.t(`panel.${decks}`)}</p>;
  if (decks.length === 0) return <p>{app.t("deck.none-yet")}</p>;
  const date = new Intl.DateTimeFormat(app.language.value, {
    dateStyle: "medium",
  });
  return (
    <ul class="rows">
      {decks.map((deck) => (
        <li key={deck.id} class="row">
          <div class="row-text">
            <strong dir="auto">{deck.title}</strong>
            <span class="faint">
              {app.t("deck.slides-and-date", {
                count: deck.slideCount,
                date: date.format(deck.createdAt),
              })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Desk(props: { readonly shell: ShellApp; readonly role: Role }): VNode {
  const { shell, role } = props;
  const { app, words } = shell;
  const decks = useSignal<Decks>("loading");
  const read = (): void => runAction(app, () => readDecks(app, decks));
  useEffect(read, [app]);
  return (
    <PageFrame words={words} title={app.t("desk.title")}>
      <p class="lead">{app.t("desk.about")}</p>
      <PageLinks words={words} role={role} />
      <section class="card">
        <h2>{app.t("deck.decks")}</h2>
        <Decks app={app} decks={decks.value} />
        <UploadForm
          app={app}
          onAdded={({ title, slideCount }) => {
            app.say(app.t("deck.added", { title, count: slideCount }));
            read();
          }}
        />
      </section>
      <Sayings app={app} saying={shell.saying} />
    </PageFrame>
  );
}

/** The desk of those who lead: their decks, and a way to add one. */
export function openDesk(
  words: Words,
  me: Extract<WhoAmI, { signedIn: true }>,
): VNode {
  if (!isStaff(me.role))
    return (
      <PlainPage words={words} name="staff-only">
        <PageLinks isAll words={words} role={me.role} />
      </PlainPage>
    );
  const { means } = watchMeans(window);
  const line = createPageLine(me, () => means.value);
  return <Desk shell={createApp(line, words, "text")} role={me.role} />;
}
