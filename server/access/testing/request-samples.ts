import type {
  PayloadOf,
  RequestName,
} from "../../../shared/protocol/requests.ts";

/** The things a request may name, all of one owner or one study. */
export interface Things {
  readonly avatar: string;
  readonly class: string;
  readonly deck: string;
  readonly film: string;
  readonly membership: string;
  readonly poll: string;
  readonly message: string;
  readonly post: string;
  readonly report: string;
  readonly series: string;
  readonly thread: string;
}

/** A well-formed payload about these things; what names none ignores them. */
type Samples = {
  readonly [N in RequestName]: (things: Things) => PayloadOf<N>;
};

const MENU = "restaurant/menu";
const ROUTINE = "gym/routine";
const FILM = "gym/film";
const SHELF = "grocery/labels";
const MEDICINES = "pharmacy/shelf";
const BOOKS = "bookstore/books";
const PROJECTOR = "classroom/projector";
/** A thing on a whiteboard is looked for in the class around who asks, so it can be no other study's. */
const NO_MARK = "00000000-0000-4000-8000-000000000000";

/**
 * One payload for every request; a request without one does not compile. The
 * order is that of trying: each finds the state it needs.
 */
export const SAMPLES: Samples = {
  "travel.go": ({ avatar }) => ({ to: { avatar } }),
  "help.read": () => ({}),
  "help.readUnits": () => ({}),
  "help.saveUnits": () => ({
    units: { glucose: "mg/dL", weight: "kg", height: "cm", clock: "24" },
  }),
  "help.ask": () => ({}),
  "presence.report": () => ({ stretches: [] }),
  "gesture.make": () => ({ kind: "wave" }),
  "gesture.putDown": () => ({}),
  "hand.raise": () => ({}),
  "hand.answer": ({ avatar }) => ({ avatar }),
  "hand.lower": () => ({}),
  "hand.signal": () => ({ kind: "slower" }),
  "look.save": () => ({ look: "no-such-look" }),
  "view.switch": () => ({ to: "3d", because: "chosen" }),
  "board.write": () => ({ topic: "food", title: "hello", text: "hello" }),
  "board.threads": () => ({}),
  "board.news": () => ({}),
  "board.open": ({ thread }) => ({ thread }),
  "board.read": ({ thread }) => ({ thread }),
  "board.reply": ({ thread }) => ({ thread, text: "hello" }),
  "board.react": ({ post }) => ({ post, kind: "thanks", isOn: true }),
  "board.edit": ({ post }) => ({ post, text: "hello" }),
  "board.withdraw": ({ post }) => ({ post }),
  "board.hide": ({ post }) => ({ post, isHidden: false }),
  "board.pin": ({ thread }) => ({ thread, isPinned: true }),
  "calendar.list": () => ({ from: 0, until: 86_400_000 }),
  "calendar.answer": ({ class: id }) => ({ class: id, isComing: true }),
  "calendar.plan": () => ({
    kind: "class",
    title: "hello",
    startsLocal: "2099-01-05T19:00",
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: null,
  }),
  "calendar.change": ({ class: id }) => ({ class: id, minutes: 31 }),
  "calendar.repeat": ({ class: id }) => ({
    class: id,
    startsLocal: "2099-02-05T19:00",
  }),
  "calendar.changeSeries": ({ series }) => ({ series, trip: "restaurant" }),
  "calendar.readLists": ({ class: id }) => ({ class: id }),
  "calendar.changeLists": ({ class: id }) => ({
    class: id,
    of: "class",
    to: "all",
    before: null,
  }),
  "calendar.endSeries": ({ series }) => ({ series }),
  "calendar.report": ({ class: id }) => ({ class: id }),
  "calendar.members": () => ({}),
  "rating.give": ({ class: id }) => ({ class: id, helped: "yes" }),
  "calendar.certificate": () => ({}),
  "calendar.missed": () => ({}),
  "calendar.settings": () => ({}),
  "calendar.saveSettings": () => ({ dayBefore: true, hourBefore: false }),
  "calendar.makeFeed": () => ({}),
  "calendar.endFeed": () => ({}),
  "chat.send": () => ({ channel: "nearby", text: "hello" }),
  "chat.history": () => ({ channel: "nearby" }),
  "menu.open": () => ({ station: MENU }),
  "menu.view": () => ({ station: MENU, dish: "bibimbap" }),
  "menu.compare": () => ({
    station: MENU,
    dishes: ["bibimbap", "fish-tacos"],
  }),
  "menu.order": () => ({ station: MENU, dishes: ["bibimbap"] }),
  "label.open": () => ({ station: SHELF }),
  "label.compare": () => ({
    station: SHELF,
    foods: ["yogurt-plain", "yogurt-fruit"],
  }),
  "shelf.open": () => ({ station: MEDICINES }),
  "shelf.view": () => ({ station: MEDICINES, thing: "meter" }),
  "shelf.follow": () => ({
    station: MEDICINES,
    thing: "meter",
    page: "page-cdc-monitoring",
  }),
  "shelf.keep": () => ({ station: MEDICINES, thing: "meter", ask: 1 }),
  "shelf.write": () => ({ station: MEDICINES, text: "hello?" }),
  "shelf.drop": () => ({ station: MEDICINES, question: "meter.1" }),
  "book.open": () => ({ station: BOOKS }),
  "book.read": () => ({ station: BOOKS, book: "book-plate", language: "ko" }),
  "book.bookmark": () => ({ station: BOOKS, book: "book-plate", leaf: 2 }),
  "book.finish": () => ({ station: BOOKS, book: "book-plate", isRead: true }),
  "book.follow": () => ({
    station: BOOKS,
    book: "book-plate",
    page: "page-usda-myplate",
  }),
  "exercise.open": () => ({ station: ROUTINE }),
  "exercise.start": () => ({ station: ROUTINE }),
  "exercise.join": () => ({ station: ROUTINE }),
  "exercise.pause": () => ({ station: ROUTINE, isPaused: true }),
  "exercise.stop": () => ({ station: ROUTINE }),
  "exercise.finish": () => ({ station: ROUTINE, how: "all" }),
  "film.open": () => ({ station: FILM }),
  "film.play": () => ({ station: FILM }),
  "film.progress": () => ({ station: FILM, segments: [[0, 5]] }),
  "class.list": () => ({}),
  "class.start": ({ class: id }) => ({ class: id }),
  "poll.ask": () => ({
    kind: "single",
    question: "hello?",
    options: ["yes", "no"],
    isAnonymous: false,
    right: [],
  }),
  "poll.answer": ({ poll }) => ({ poll, choices: [0], word: "" }),
  "poll.mine": ({ poll }) => ({ poll }),
  "poll.read": ({ poll }) => ({ poll }),
  "poll.setOpen": ({ poll }) => ({ poll, isOpen: true }),
  "poll.setShown": ({ poll }) => ({ poll, isShown: true }),
  "poll.clear": ({ poll }) => ({ poll }),
  "preparation.save": ({ class: id }) => ({
    class: id,
    task: { station: MENU, words: "hello" },
  }),
  "preparation.read": ({ class: id }) => ({ class: id }),
  "preparation.copy": ({ class: id }) => ({ class: id, from: id }),
  "practice.give": () => ({}),
  "practice.read": () => ({}),
  "practice.finish": ({ class: id }) => ({ class: id }),
  "timer.start": () => ({ seconds: 60 }),
  "timer.read": () => ({}),
  "timer.pause": () => ({ isPaused: true }),
  "timer.stop": () => ({}),
  "card.show": () => ({ address: "https://www.cdc.gov/", title: "hello" }),
  "card.follow": () => ({}),
  "card.clear": () => ({}),
  "video.list": () => ({}),
  "video.room": () => ({}),
  "video.show": () => ({ station: FILM }),
  "video.open": () => ({}),
  "video.clock": () => ({}),
  "video.steer": () => ({ isPlaying: true, positionS: 5 }),
  "video.progress": () => ({ station: FILM, segments: [[0, 5]] }),
  "video.clear": () => ({}),
  "video.remove": ({ film }) => ({ film }),
  "whiteboard.write": () => ({ text: "hello", chalk: "blue" }),
  "whiteboard.show": () => ({ isShown: true }),
  "whiteboard.draw": () => ({
    kind: "arrow",
    chalk: "red",
    name: "",
    points: [
      { x: 1, y: 2 },
      { x: 300, y: 200 },
    ],
  }),
  "whiteboard.move": () => ({ id: NO_MARK, by: { x: 1, y: 1 } }),
  "whiteboard.remove": () => ({ id: NO_MARK }),
  "whiteboard.earlier": () => ({}),
  "lookback.list": () => ({}),
  "whiteboard.clear": () => ({}),
  "floor.setRule": () => ({ isGiven: true }),
  "floor.give": ({ avatar }) => ({ avatar, hasFloor: true }),
  "floor.takeAll": () => ({}),
  "breakout.open": () => ({ count: 2, minutes: null, isMixed: true }),
  "breakout.place": ({ avatar }) => ({ avatar, table: 1 }),
  "breakout.callHelp": () => ({}),
  "breakout.visit": () => ({ table: 2 }),
  "breakout.bringBack": () => ({ isAtOnce: true }),
  "question.list": () => ({}),
  "question.mark": ({ message }) => ({ message }),
  "question.settle": ({ message }) => ({ message, isAnswered: true }),
  "question.pin": ({ message }) => ({ message, isPinned: true }),
  "recording.start": () => ({}),
  "recording.mine": () => ({}),
  "recording.agree": () => ({ isGiven: true }),
  "recording.list": () => ({}),
  "recording.open": ({ class: id }) => ({ class: id }),
  "recording.read": ({ class: id }) => ({ class: id }),
  "recording.stop": () => ({}),
  "recording.remove": ({ class: id }) => ({ class: id }),
  "deck.list": () => ({}),
  "deck.topics": () => ({}),
  "deck.addTopic": () => ({ topic: "plate", language: "en" }),
  "deck.read": ({ deck }) => ({ deck }),
  "deck.show": ({ deck }) => ({ station: PROJECTOR, deck }),
  "deck.turn": () => ({ station: PROJECTOR, slide: 1 }),
  "deck.point": () => ({
    station: PROJECTOR,
    at: { xPercent: 50, yPercent: 50 },
  }),
  "deck.annotate": ({ deck }) => ({
    deck,
    slide: 1,
    description: "a",
    notes: "b",
  }),
  "deck.close": () => ({ station: PROJECTOR }),
  "deck.remove": ({ deck }) => ({ deck }),
  "class.handOver": ({ avatar }) => ({ avatar }),
  "class.takeLead": () => ({}),
  "class.walk": () => ({ to: "restaurant" }),
  "class.roll": () => ({}),
  "class.watch": () => ({}),
  "class.end": () => ({}),
  "review.list": () => ({}),
  "review.read": () => ({ text: "topic/plate.en" }),
  "review.mark": () => ({
    text: "topic/plate.en",
    hash: "of another version",
    isReviewed: true,
  }),
  "today.visits": () => ({}),
  "today.nameMe": () => ({ isNamed: true }),
  "seat.take": () => ({ seat: "any" }),
  "seat.leave": () => ({}),
  "chat.hide": ({ message }) => ({ message }),
  "chat.remove": ({ message }) => ({ message }),
  "moderation.block": ({ avatar }) => ({ whom: { avatar } }),
  "moderation.blocked": () => ({}),
  "moderation.unblock": ({ membership }) => ({ person: membership }),
  "moderation.report": ({ avatar }) => ({ whom: { avatar }, reason: "other" }),
  "moderation.reports": () => ({}),
  "moderation.settle": ({ report }) => ({ report }),
  "board.remove": ({ post }) => ({ post }),
  "moderation.sendAway": ({ avatar }) => ({ whom: { avatar }, how: "visit" }),
};

/** Where one has to stand for a request to come as far as it can. */
export function placeFor(name: RequestName): string {
  if (name.startsWith("menu.")) return MENU;
  if (name.startsWith("exercise.")) return ROUTINE;
  if (name.startsWith("film.")) return FILM;
  if (name.startsWith("label.")) return SHELF;
  if (name.startsWith("shelf.")) return MEDICINES;
  if (name.startsWith("book.")) return BOOKS;
  return /^(deck|class|poll|practice|question|recording|timer|card|video|floor|breakout|whiteboard|lookback)\./.test(
    name,
  )
    ? PROJECTOR
    : "";
}
