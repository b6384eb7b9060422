import { ListPlus } from "lucide";
import type { VNode } from "preact";
import { ASKS, type ShelfThing } from "../../../shared/features/shelf/thing.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { PageHeading } from "../../interface/page-heading.tsx";
import { runAction } from "../../interface/run-action.ts";
import { PageCards } from "../page-cards.tsx";
import type { ShelfModel } from "./shelf-model.ts";
import { ThingPicture } from "./thing-picture.tsx";

/** A question beside the thing, and the way to keep it. */
function Ask(props: {
  readonly app: App;
  readonly model: ShelfModel;
  readonly thing: ShelfThing;
  readonly ask: (typeof ASKS)[number];
}): VNode {
  const { app, model, thing, ask } = props;
  const question = app.t(`shelf.thing.${thing.id}.ask-${ask}`);
  const isKept = model.questions.value.some(
    (kept) => !("text" in kept) && kept.thing === thing.id && kept.ask === ask,
  );
  return (
    <li class="row">
      <span class="row-text">{question}</span>
      {isKept ? (
        <span class="faint" role="status">
          {app.t("shelf.is-kept")}
        </span>
      ) : (
        <Button
          icon={ListPlus}
          label={app.t("shelf.keep")}
          fullLabel={app.t("shelf.keep-which", { question })}
          onPress={() => runAction(app, () => model.keep(thing, ask))}
        />
      )}
    </li>
  );
}

/** One thing: what it is for, what to ask, where to read on. */
export function ThingPage(props: {
  readonly app: App;
  readonly model: ShelfModel;
  readonly thing: ShelfThing;
}): VNode {
  const { app, model, thing } = props;
  const sources = thing.sources.map(
    ({ publisher, title }) => `${publisher}, ${title}`,
  );
  return (
    <article class="stack">
      <PageHeading words={app.t(`shelf.thing.${thing.id}.name`)} />
      <ThingPicture id={thing.id} />
      <h4>{app.t("shelf.for")}</h4>
      <p class="lead">{app.t(`shelf.thing.${thing.id}.about`)}</p>
      <p class="faint">
        {app.t("shelf.sources", { sources: sources.join("; ") })}
      </p>
      <h4>{app.t("shelf.ask")}</h4>
      <ul class="rows">
        {ASKS.map((ask) => (
          <Ask key={ask} app={app} model={model} thing={thing} ask={ask} />
        ))}
      </ul>
      <PageCards
        app={app}
        pages={thing.pages}
        onFollow={({ id }) => runAction(app, () => model.follow(thing, id))}
      />
    </article>
  );
}
