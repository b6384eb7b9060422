import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { findSeat } from "../../../shared/places/find-place.ts";
import type { App } from "../app.ts";
import { currentPlace, ownAvatar, placeAbout, placeName } from "../names.ts";
import { PersonRows } from "../person-rows.tsx";
import { PlaceRows } from "../place-rows.tsx";
import { SeatRows } from "../seat-rows.tsx";
import { SidePanel } from "../shell/side-panel.tsx";
import { sortPeople } from "../sort-people.ts";
import { StationRows } from "../station-rows.tsx";
import { useCaughtFocus } from "../use-caught-focus.ts";
import { Actions } from "./actions.tsx";
import { GestureNews } from "./gesture-news.tsx";
import { GoingOn } from "./going-on.tsx";
import { Section } from "./section.tsx";
import { Talk } from "./talk.tsx";
import { useGoneTo } from "./use-gone-to.ts";

/** The sections in reading order, for the short list of ways at the top. Seats are many, so they come last. */
const SECTIONS = [
  "going-on",
  "talk",
  "people",
  "things",
  "places",
  "seats",
] as const;

function JumpList(props: {
  readonly app: App;
  readonly hasSeats: boolean;
}): VNode {
  const { app, hasSeats } = props;
  return (
    <nav class="jumps" aria-label={app.t("text-view.jump")}>
      <ul>
        {SECTIONS.filter((id) => id !== "seats" || hasSeats).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{app.t(`text-view.${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function postureWords(seat: string): string {
  if (seat === "") return "text-view.you-stand";
  return findSeat(seat)?.seat.kind === "mat"
    ? "text-view.you-are-on-mat"
    : "text-view.you-sit";
}

function Posture({ app }: { readonly app: App }): VNode {
  const avatar = ownAvatar(app);
  return (
    <p>
      {app.t(postureWords(avatar?.seat ?? ""))}{" "}
      {avatar !== undefined && avatar.hand > 0 && app.t("text-view.hand-is-up")}
    </p>
  );
}

/** The whole island as a plain page: every place, person, thing and action, on the same line. */
export function TextView({ app }: { readonly app: App }): VNode {
  const place = currentPlace(app);
  const here = place?.id ?? "";
  const everybody = sortPeople(app.live.avatars.value.values(), here);
  const near = everybody.filter((avatar) => avatar.place === here);
  const far = everybody.filter((avatar) => avatar.place !== here);
  const isOpen = useGoneTo(app) === undefined;
  const hasSeats = place !== undefined && place.seats.length > 0;
  const page = useRef<HTMLElement>(null);
  const where = useRef<HTMLDivElement>(null);
  useCaughtFocus(place?.id, page, where);
  return (
    <main ref={page} id="main" class="text-view" tabIndex={-1}>
      <div
        ref={where}
        class="text-where"
        role="group"
        aria-label={place && placeName(app, place.id)}
        tabIndex={-1}
      >
        <p class="lead">{place !== undefined && placeAbout(app, place.id)}</p>
        <Posture app={app} />
        <JumpList app={app} hasSeats={hasSeats} />
        <Actions app={app} />
      </div>
      {isOpen && <SidePanel app={app} />}
      <GoingOn app={app} apart={isOpen ? app.panel.value : null} />
      <Talk app={app} />
      <Section app={app} id="people">
        <GestureNews app={app} />
        <h3>{app.t("people.here")}</h3>
        <PersonRows app={app} people={near} />
        {far.length > 0 && <h3>{app.t("people.elsewhere")}</h3>}
        <PersonRows app={app} people={far} />
      </Section>
      <Section app={app} id="things">
        {place !== undefined && <StationRows app={app} place={place} />}
      </Section>
      <Section app={app} id="places">
        <PlaceRows app={app} />
      </Section>
      {hasSeats && (
        <Section app={app} id="seats">
          <SeatRows app={app} place={place} />
        </Section>
      )}
    </main>
  );
}
