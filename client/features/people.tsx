import { Users } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { PersonRows } from "../interface/person-rows.tsx";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { ownAvatar } from "../interface/names.ts";
import { sortPeople } from "../interface/sort-people.ts";
import { BlockedList } from "./moderation/blocked-list.tsx";
import type { ClientFeature, PanelProps } from "./client-feature.ts";

function PeoplePanel({ app }: PanelProps): VNode {
  const here = ownAvatar(app)?.place ?? "";
  const everybody = sortPeople(app.live.avatars.value.values(), here);
  const near = everybody.filter((avatar) => avatar.place === here);
  const far = everybody.filter((avatar) => avatar.place !== here);
  return (
    <>
      <p>{app.t("people.count", { count: everybody.length })}</p>
      <h3>{app.t("people.here")}</h3>
      <PersonRows app={app} people={near} />
      {far.length > 0 && <h3>{app.t("people.elsewhere")}</h3>}
      <PersonRows app={app} people={far} />
      <BlockedList app={app} />
    </>
  );
}

export const people: ClientFeature = {
  panel: PeoplePanel,
  commands: [
    {
      id: "people.open",
      words: "command.people.open",
      icon: Users,
      key: "p",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "people",
      run: (app) => togglePanel(app, "people"),
    },
  ],
};
