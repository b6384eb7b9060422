import type { features as declarations } from "../../shared/features/index.ts";
import { board } from "./board.ts";
import { bookFeature } from "./book.ts";
import { breakout } from "./breakout.ts";
import { calendar } from "./calendar.ts";
import { card } from "./card.ts";
import { chat } from "./chat.ts";
import { classFeature } from "./class.ts";
import { deck } from "./deck.ts";
import { exercise } from "./exercise.ts";
import { film } from "./film.ts";
import { floor } from "./floor.ts";
import { gesture } from "./gesture.ts";
import { guide } from "./guide.ts";
import { hand } from "./hand.ts";
import { help } from "./help.ts";
import { label } from "./label.ts";
import { look } from "./look.ts";
import { lookback } from "./lookback.ts";
import { menu } from "./menu.ts";
import { moderation } from "./moderation.ts";
import { people } from "./people.ts";
import { poll } from "./poll.ts";
import { practice } from "./practice.ts";
import { preparationFeature } from "./preparation.ts";
import { presence } from "./presence.ts";
import { rating } from "./rating.ts";
import { review } from "./review.ts";
import { question } from "./question.ts";
import { recording } from "./recording.ts";
import { seat } from "./seat.ts";
import { shelf } from "./shelf.ts";
import type { ServerFeature } from "./server-feature.ts";
import { today } from "./today.ts";
import { timer } from "./timer.ts";
import { travel } from "./travel.ts";
import { video } from "./video.ts";
import { view } from "./view.ts";
import { whiteboard } from "./whiteboard.ts";

/** The server side of every feature; a missing side or a wrong reply does not compile. */
export const features: {
  readonly [F in keyof typeof declarations]: ServerFeature<
    (typeof declarations)[F]
  >;
} = {
  // First, for the tools of a class come back after it.
  class: classFeature,
  board,
  book: bookFeature,
  breakout,
  calendar,
  card,
  chat,
  deck,
  exercise,
  film,
  floor,
  gesture,
  guide,
  hand,
  help,
  label,
  look,
  lookback,
  menu,
  moderation,
  people,
  poll,
  practice,
  preparation: preparationFeature,
  presence,
  rating,
  review,
  question,
  recording,
  seat,
  shelf,
  today,
  timer,
  travel,
  video,
  view,
  whiteboard,
};
