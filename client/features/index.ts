import type { FeatureName } from "../../shared/features/names.ts";
import { board } from "./board.tsx";
import { bookFeature } from "./book.tsx";
import { breakout } from "./breakout.tsx";
import { calendar } from "./calendar.tsx";
import { card } from "./card.tsx";
import { chat } from "./chat.tsx";
import { classFeature } from "./class.tsx";
import type { ClientFeature } from "./client-feature.ts";
import { deck } from "./deck.tsx";
import { exercise } from "./exercise.tsx";
import { film } from "./film.tsx";
import { floor } from "./floor.tsx";
import { gesture } from "./gesture.ts";
import { guide } from "./guide.tsx";
import { hand } from "./hand.tsx";
import { help } from "./help.tsx";
import { label } from "./label.tsx";
import { look } from "./look.tsx";
import { lookback } from "./lookback.tsx";
import { menu } from "./menu.tsx";
import { moderation } from "./moderation.tsx";
import { people } from "./people.tsx";
import { poll } from "./poll.tsx";
import { practice } from "./practice.ts";
import { preparationFeature } from "./preparation.ts";
import { presence } from "./presence.ts";
import { rating } from "./rating.tsx";
import { review } from "./review.ts";
import { question } from "./question.tsx";
import { recording } from "./recording.tsx";
import { seat } from "./seat.ts";
import { shelf } from "./shelf.tsx";
import { today } from "./today.tsx";
import { timer } from "./timer.tsx";
import { travel } from "./travel.tsx";
import { video } from "./video.tsx";
import { view } from "./view.ts";
import { whiteboard } from "./whiteboard.tsx";

/** The client side of every feature: panels, commands, and what listens in between. */
export const clientFeatures: Readonly<Record<FeatureName, ClientFeature>> = {
  board,
  book: bookFeature,
  breakout,
  calendar,
  card,
  chat,
  class: classFeature,
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
