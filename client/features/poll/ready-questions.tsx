import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { currentPlace } from "../../interface/names.ts";
import { QuizList } from "../deck/quiz-list.tsx";
import { quizOf, useSlides } from "../deck/use-slides.ts";

/** The deck on the screen of this place; "" for none. */
function shownDeck(app: App): string {
  const place = `${currentPlace(app)?.id ?? ""}/`;
  const shown = [...app.live.projectors.value].find(([station]) =>
    station.startsWith(place),
  );
  return shown?.[1].deck ?? "";
}

/** The quiz of the class on the screen, ready to be asked. */
export function ReadyQuestions({ app }: { readonly app: App }): VNode {
  const deck = shownDeck(app);
  useSlides(app, deck);
  return <QuizList app={app} quiz={quizOf(app, deck)} />;
}
