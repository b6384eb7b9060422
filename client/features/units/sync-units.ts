import type { UnitSettings } from "../../../shared/features/help/unit-settings.ts";
import type { App } from "../../interface/app.ts";
import { units } from "./unit-settings.ts";

/** Takes over what the account has kept, chosen perhaps on another device. */
export async function fetchUnits(app: App): Promise<void> {
  const outcome = await app.request("help.readUnits", {});
  if (outcome.ok && outcome.reply.units) units.set(outcome.reply.units);
}

/** Chooses some units, at once on this device and then with the account. */
export async function chooseUnits(
  app: App,
  change: Partial<UnitSettings>,
): Promise<void> {
  const outcome = await app.request("help.saveUnits", {
    units: units.set(change),
  });
  if (outcome.ok) app.say(app.t("settings.saved"));
  else app.sayRefusal(outcome);
}
