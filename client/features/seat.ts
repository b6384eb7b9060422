import { Armchair, PersonStanding } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { takeSeat } from "../interface/actions/take-seat.ts";
import { currentPlace, ownAvatar } from "../interface/names.ts";
import type { ClientFeature } from "./client-feature.ts";

const isSeated = (app: App): boolean => (ownAvatar(app)?.seat ?? "") !== "";

const hasSeats = (app: App): boolean =>
  (currentPlace(app)?.seats.length ?? 0) > 0;

async function stand(app: App): Promise<void> {
  const outcome = await app.request("seat.leave", {});
  if (outcome.ok) app.say(app.t("seat.left-by-you"));
  else app.sayRefusal(outcome);
}

async function sit(app: App): Promise<void> {
  if (hasSeats(app)) await takeSeat(app, "any");
  else app.say(app.t("seat.none-here"));
}

export const seat: ClientFeature = {
  commands: [
    {
      id: "seat.sit",
      words: "command.seat.sit",
      icon: Armchair,
      key: "x",
      who: ISLANDERS,
      when: (app) => !isSeated(app),
      run: sit,
    },
    {
      id: "seat.stand",
      words: "command.seat.stand",
      icon: PersonStanding,
      key: "x",
      who: ISLANDERS,
      when: isSeated,
      run: stand,
    },
  ],
};
