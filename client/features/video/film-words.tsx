import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { Transcript } from "../film/transcript.tsx";

/** Everything that is said in the film of the class, to read. */
export function FilmWords(props: {
  readonly app: App;
  /** The film that is up. */
  readonly id: string;
  readonly isOpen: boolean;
}): VNode | null {
  const { app, id, isOpen } = props;
  const film = useSignal<ReplyOf<"video.open"> | null>(null);
  useEffect(
    () =>
      runAction(app, async () => {
        const outcome = await app.request("video.open", {});
        film.value = outcome.ok ? outcome.reply : null;
      }),
    [app, id, film],
  );
  if (film.value?.id !== id) return null;
  return (
    <Transcript
      app={app}
      film={film.value}
      isOpen={isOpen}
      areWords={film.value.isBrought}
    />
  );
}
