import { Fragment, type FunctionComponent, type VNode } from "preact";
import type { PanelProps } from "../../features/client-feature.ts";
import { NowAndNext } from "../../features/calendar/now-and-next.tsx";
import { findPlace } from "../../../shared/places/find-place.ts";
import { clientFeatures } from "../../features/index.ts";
import type { App, OpenPanel } from "../app.ts";
import { classAround } from "../class-around.ts";
import { classTitle, currentPlace, placeName } from "../names.ts";
import { tellTime } from "../tell-time.ts";
import { Section } from "./section.tsx";

function RunningClasses({ app }: { readonly app: App }): VNode {
  const running = [...app.live.classes.value.values()];
  if (running.length === 0) return <p>{app.t("class.none-now")}</p>;
  return (
    <ul class="rows">
      {running.map((item) => (
        <li key={item.id} class="row">
          <div class="row-text">
            <strong dir="auto">{classTitle(app, item)}</strong>
            <span class="faint">
              {app.t("class.running-since", {
                place: placeName(app, item.at),
                time: tellTime(item.startedAt, app.language.value),
              })}
              {item.presenterName !== "" &&
                ` · ${app.t("class.led-by", { name: item.presenterName })}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The panels of what goes on in this place just now, but for one that lies open apart. */
function listGoingOn(
  app: App,
  apart: OpenPanel | null,
): [string, FunctionComponent<PanelProps>][] {
  return Object.entries(clientFeatures).flatMap(([name, feature]) =>
    name !== apart?.feature && feature.panel && feature.isGoingOn?.(app)
      ? [[name, feature.panel]]
      : [],
  );
}

/** The running class, the slide that is up in this place, and what else goes on there; `apart` is the panel that lies open by itself. */
export function GoingOn(props: {
  readonly app: App;
  readonly apart: OpenPanel | null;
}): VNode {
  const { app, apart } = props;
  // Also on a trip one is shown the slides of the class.
  const place = findPlace(classAround(app)) ?? currentPlace(app);
  const DeckPanel = clientFeatures.deck.panel;
  const showing = (place?.stations ?? [])
    .map((station) => `${place?.id ?? ""}/${station.id}`)
    .filter((id) => (app.live.projectors.value.get(id)?.deck ?? "") !== "");
  return (
    <Section app={app} id="going-on">
      <RunningClasses app={app} />
      <NowAndNext app={app} />
      {DeckPanel !== undefined &&
        apart?.feature !== "deck" &&
        showing.map((station) => (
          <DeckPanel key={station} app={app} station={station} />
        ))}
      {listGoingOn(app, apart).map(([name, Panel]) => (
        <Fragment key={name}>
          <h3>{app.t(`feature.${name}.title`)}</h3>
          <Panel app={app} station={undefined} />
        </Fragment>
      ))}
    </Section>
  );
}
