import type { App } from "../../interface/app.ts";

/** Says what was changed, and which guests one has to tell oneself, for no mail reaches them. */
export function tellChange(
  app: App,
  words: string,
  guestsToTell: readonly string[],
): void {
  const names = new Intl.ListFormat(app.language.value).format(
    guestsToTell.map((name) => (name === "" ? app.t("role.guest") : name)),
  );
  app.say(
    guestsToTell.length === 0
      ? words
      : `${words} ${app.t("calendar.tell-guests", { names })}`,
  );
}
