import type { NoticeName, RequestName } from "../protocol/requests.ts";
import {
  administrators,
  everybody,
  type Grants,
  helpers,
  islanders,
  members,
  overseers,
  researchers,
  staff,
} from "./grants.ts";

/**
 * Who may do what: the one list. The gate, every route, every notice and every
 * file asks it, `describe` prints it, and a test walks through all of it. A
 * request or notice without a line here does not compile; a route fails the test.
 *
 * `own`: over what is one's own (one's avatar, hand, texts one may read).
 * `study`: over everything of one's study. `any`: it belongs to no study.
 */
export const REQUESTS = {
  "board.threads": islanders("study"),
  "board.news": islanders("study"),
  "board.open": islanders("study"),
  "board.read": islanders("study"),
  "board.write": islanders("own"),
  "board.reply": islanders("study"),
  "board.edit": islanders("own"),
  "board.withdraw": islanders("own"),
  "board.react": islanders("study"),
  "board.remove": staff("study"),
  "board.hide": staff("study"),
  "board.pin": staff("study"),
  "calendar.list": islanders("study"),
  "calendar.answer": islanders("study"),
  "calendar.plan": staff("study"),
  "calendar.change": staff("study"),
  "calendar.endSeries": staff("study"),
  "calendar.repeat": staff("study"),
  "calendar.report": staff("study"),
  "calendar.certificate": islanders("own"),
  "calendar.settings": islanders("own"),
  "calendar.saveSettings": islanders("own"),
  "calendar.makeFeed": islanders("own"),
  "calendar.endFeed": islanders("own"),
  "card.show": staff("study"),
  "card.clear": staff("study"),
  "card.follow": islanders("own"),
  "chat.send": islanders("own"),
  "chat.history": islanders("own"),
  "chat.hide": islanders("own"),
  "chat.remove": staff("study"),
  "class.list": islanders("study"),
  "class.start": staff("study"),
  "class.end": staff("study"),
  "class.handOver": staff("study"),
  "class.takeLead": staff("study"),
  "deck.list": staff("study"),
  "deck.read": islanders("study"),
  "deck.topics": staff("study"),
  "deck.addTopic": staff("study"),
  "deck.annotate": staff("study"),
  "deck.point": staff("study"),
  "deck.remove": staff("study"),
  "deck.show": staff("study"),
  "deck.turn": staff("study"),
  "deck.close": staff("study"),
  "exercise.open": islanders("study"),
  "exercise.start": islanders("study"),
  "exercise.join": islanders("own"),
  "exercise.pause": islanders("study"),
  "exercise.stop": islanders("study"),
  "exercise.finish": islanders("own"),
  "film.open": islanders("study"),
  "film.play": islanders("study"),
  "film.progress": islanders("own"),
  "gesture.make": islanders("own"),
  "hand.raise": islanders("own"),
  "hand.lower": islanders("own"),
  "hand.answer": staff("study"),
  "hand.signal": islanders("own"),
  "help.read": islanders("study"),
  "help.ask": islanders("own"),
  "help.readUnits": members("own"),
  "help.saveUnits": members("own"),
  "label.open": islanders("study"),
  "label.compare": islanders("study"),
  "look.save": islanders("own"),
  "menu.open": islanders("study"),
  "menu.view": islanders("study"),
  "menu.compare": islanders("study"),
  "menu.order": islanders("own"),
  "moderation.block": islanders("study"),
  "moderation.unblock": islanders("own"),
  "moderation.blocked": islanders("own"),
  "moderation.report": islanders("study"),
  "moderation.reports": staff("study"),
  "moderation.settle": staff("study"),
  "moderation.sendAway": staff("study"),
  "poll.ask": staff("study"),
  "poll.answer": islanders("own"),
  "poll.mine": islanders("own"),
  "poll.read": staff("study"),
  "poll.setOpen": staff("study"),
  "poll.setShown": staff("study"),
  "poll.clear": staff("study"),
  "presence.report": islanders("own"),
  "review.list": staff("study"),
  "review.read": staff("study"),
  "review.mark": staff("study"),
  "question.list": islanders("study"),
  "question.mark": islanders("study"),
  "question.settle": staff("study"),
  "question.pin": staff("study"),
  "seat.take": islanders("own"),
  "seat.leave": islanders("own"),
  "shelf.open": islanders("study"),
  "shelf.view": islanders("study"),
  "shelf.follow": islanders("own"),
  "shelf.keep": islanders("own"),
  "shelf.write": islanders("own"),
  "shelf.drop": islanders("own"),
  "timer.start": staff("study"),
  "timer.pause": staff("study"),
  "timer.stop": staff("study"),
  "timer.read": islanders("study"),
  "travel.go": islanders("study"),
  "video.list": staff("study"),
  "video.show": staff("study"),
  "video.steer": staff("study"),
  "video.clear": staff("study"),
  "video.open": islanders("study"),
  "video.clock": islanders("study"),
  "video.progress": islanders("own"),
  "view.switch": islanders("own"),
} as const satisfies Readonly<Record<RequestName, Grants>>;

/** Who may be told; asked again at the moment of telling, for a role may have changed since. */
export const NOTICES = {
  "board.changed": islanders("study"),
  "calendar.changed": islanders("study"),
  "chat.message": islanders("study"),
  "chat.removed": islanders("study"),
  "class.started": islanders("study"),
  "class.ended": islanders("study"),
  "exercise.ended": islanders("study"),
  "hand.signalled": staff("study"),
  "help.asked": helpers("study"),
  "moderation.reported": staff("study"),
  "help.maintenance": members("study"),
} as const satisfies Readonly<Record<NoticeName, Grants>>;

/** Every address of the server, as the router knows it. */
export const ROUTES = {
  "GET /healthz": everybody,
  "GET /readyz": everybody,
  /** Asks for the operator's token itself. */
  "GET /metrics": everybody,

  // Pages: what they show is asked for by the addresses below.
  "GET /": everybody,
  "GET /board": everybody,
  "GET /calendar": everybody,
  /** The secret in the address is the proof. */
  "GET /calendar/feed/:secret.ics": everybody,
  "GET /come-in": everybody,
  "GET /desk": everybody,
  "GET /help": everybody,
  "GET /help/:guide": everybody,
  "GET /sheet/:topic": everybody,
  /** The link itself is the proof. */
  "GET /mail/stop/:token": everybody,
  "POST /mail/stop/:token": everybody,
  "GET /join": everybody,
  "GET /me": everybody,
  "GET /offline": everybody,
  "GET /offline-worker.js": everybody,
  "GET /people": everybody,
  "GET /plain-page.css": everybody,
  "GET /plain-page.woff2": everybody,
  "GET /research": everybody,
  "GET /review": everybody,
  "GET /second-factor": everybody,
  "GET /set-up": everybody,
  "GET /study": everybody,

  // The doors: whoever stands there proves by a key who they are.
  "GET /api/me": everybody,
  "POST /api/coming-in/join": everybody,
  "POST /api/coming-in/name": everybody,
  "POST /api/lost-link": everybody,
  "POST /api/seen": everybody,
  "POST /api/set-up": everybody,
  "POST /api/set-up/open": everybody,
  "POST /api/sign-in": everybody,
  "POST /api/sign-in-passphrase": everybody,
  "POST /api/sign-out": everybody,

  // What is one's own.
  "GET /api/me/page": members("own"),
  "GET /api/second-factor": overseers("own"),
  "POST /api/me/consent": members("own"),
  "POST /api/me/email": members("own"),
  "POST /api/me/end-device": members("own"),
  "POST /api/me/erase": members("own"),
  "POST /api/me/look": members("own"),
  "POST /api/me/mail-consent": members("own"),
  "POST /api/me/passphrase": members("own"),
  "POST /api/me/stop": members("own"),
  "POST /api/second-factor/begin": overseers("own"),
  "POST /api/second-factor/confirm": overseers("own"),
  "POST /api/second-factor/pass": overseers("own"),
  "POST /api/sign-out-everywhere": members("own"),

  // People and the study itself.
  "GET /api/people": staff("study"),
  "POST /api/people/change": staff("study"),
  "POST /api/people/invite": staff("study"),
  "POST /api/people/new-key": staff("study"),
  "POST /api/people/revoke": staff("study"),
  "GET /api/study": administrators("study"),
  "POST /api/study": administrators("study"),

  // Figures and data, under pseudonyms.
  "GET /api/research": researchers("study"),
  "GET /api/research/progress": researchers("study"),
  "GET /api/research/exports": researchers("own"),
  "POST /api/research/exports": researchers("own"),
  "POST /api/research/exports/cancel": researchers("own"),
  "GET /files/exports/:export": researchers("own"),

  // The island.
  "POST /api/join": islanders("own"),
  /** What is asked by it is judged by the request's own line. */
  "POST /api/do/:feature/:request": members("study"),
  "POST /api/decks": staff("study"),
  "GET /files/slides/:deck/:number": islanders("study"),
} as const satisfies Readonly<Record<string, Grants>>;

export type Route = keyof typeof ROUTES;

/** What one address does in several ways, each a right of its own. */
export const DEEDS = {
  "deed invite": staff("study"),
  "deed invite-staff": administrators("study"),
  "deed change-role": administrators("study"),
  "deed remove": staff("study"),
  "deed ban": staff("study"),
  "deed end-access": administrators("study"),
  "deed reset-second-factor": administrators("study"),
} as const satisfies Readonly<Record<string, Grants>>;

/** Anything that can be allowed, by the name it has on the wire. */
export type Action =
  RequestName | `notice ${NoticeName}` | Route | keyof typeof DEEDS;

/** All lines under one roof. */
export const ACCESS: ReadonlyMap<string, Grants> = new Map<string, Grants>([
  ...Object.entries(REQUESTS),
  ...Object.entries(NOTICES).map(([name, grants]): [string, Grants] => [
    `notice ${name}`,
    grants,
  ]),
  ...Object.entries(ROUTES),
  ...Object.entries(DEEDS),
]);
