import { useSignal } from "@preact/signals";
import { Plus } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Series } from "../../../shared/curriculum/topics.ts";
import type { DeckSummary, TopicOffer } from "../../../shared/features/deck.ts";
import {
  type Language,
  LANGUAGE_NAMES,
} from "../../../shared/words/languages.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

interface TopicListProps {
  readonly app: App;
  /** The decks the study has already. */
  readonly decks: readonly DeckSummary[];
  readonly onAdded: (deck: DeckSummary) => void;
}

function TopicRow(
  props: TopicListProps & {
    readonly offer: TopicOffer;
    readonly onChoose: (language: Language) => void;
  },
): VNode {
  const { app, decks, offer } = props;
  const { topic, number, behaviours, languages } = offer;
  const title = app.t(`topic.${topic}`);
  const isThere = (language: Language): boolean =>
    decks.some(({ of }) => of?.topic === topic && of.language === language);
  return (
    <li class="row">
      <div class="row-text">
        <strong>{`${number}. ${title}`}</strong>
        <span class="faint">
          {behaviours.map((id) => app.t(`behaviour.${id}`)).join(" · ")}
        </span>
        <a
          href={`/sheet/${topic}?language=${app.language.value}`}
          target="_blank"
          rel="noopener"
        >
          {app.t("topic.sheet")}
          <span class="only-read">{` ${title}`}</span>
        </a>
      </div>
      <div class="choices">
        {languages.map(({ language }) =>
          isThere(language) ? (
            <span key={language} class="faint">
              {app.t("topic.is-there", { language: LANGUAGE_NAMES[language] })}
            </span>
          ) : (
            <Button
              key={language}
              icon={Plus}
              label={LANGUAGE_NAMES[language]}
              fullLabel={app.t("topic.add-which", {
                title,
                language: LANGUAGE_NAMES[language],
              })}
              onPress={() => props.onChoose(language)}
            />
          ),
        )}
      </div>
    </li>
  );
}

/** The ready-made classes of the curriculum, each with a button for every language it is written in. */
export function TopicList(props: TopicListProps): VNode {
  const { app, onAdded } = props;
  const offers = useSignal<readonly TopicOffer[] | null>(null);
  useEffect(
    () =>
      runAction(app, async () => {
        const outcome = await app.request("deck.topics", {});
        if (outcome.ok) offers.value = outcome.reply.topics;
      }),
    [app, offers],
  );
  const add = async (topic: string, language: Language): Promise<void> => {
    const outcome = await app.request("deck.addTopic", { topic, language });
    if (!outcome.ok) return app.sayRefusal(outcome);
    const { deck } = outcome.reply;
    app.say(app.t("deck.added", { title: deck.title, count: deck.slideCount }));
    onAdded(deck);
  };
  const listSeries = (series: Series): VNode => (
    <ul class="rows">
      {(offers.value ?? [])
        .filter((offer) => offer.series === series)
        .map((offer) => (
          <TopicRow
            key={offer.topic}
            {...props}
            offer={offer}
            onChoose={(language) =>
              runAction(app, () => add(offer.topic, language))
            }
          />
        ))}
    </ul>
  );
  return (
    <details class="stack">
      <summary>{app.t("topic.ready-made")}</summary>
      <p>{app.t("topic.ready-made-about")}</p>
      {offers.value === null && <p>{app.t("panel.loading")}</p>}
      <h4>{app.t("topic.core-series")}</h4>
      {listSeries("core")}
      <h4>{app.t("topic.beyond-series")}</h4>
      {listSeries("beyond")}
    </details>
  );
}
