import type { App } from "../../interface/app.ts";

/** Deletes a film that staff brought, once they are sure; tells whether it is gone. */
export async function deleteFilm(
  app: App,
  film: string,
  title: string,
): Promise<boolean> {
  if (!confirm(app.t("video.sure-delete", { title }))) return false;
  const outcome = await app.request("video.remove", { film });
  if (!outcome.ok) app.sayRefusal(outcome);
  else app.say(app.t("video.deleted", { title }));
  return outcome.ok;
}
