import { findStation } from "../../shared/places/find-place.ts";
import { createWalkable } from "../../shared/simulation/create-walkable.ts";
import { findBuiltFile } from "../built-files.ts";
import { takeSeat } from "../interface/actions/take-seat.ts";
import { useStation } from "../interface/actions/use-station.ts";
import { goTo } from "../interface/actions/go-to.ts";
import { preferences } from "../interface/preferences.ts";
import { runAction } from "../interface/run-action.ts";
import type { StartScene } from "../interface/shell/scene-mount.tsx";
import type { Positions } from "../network/positions.ts";
import { keepFoundQuality } from "./keep-found-quality.ts";

/**
 * Introduces the drawn island to the line and to the interface. The drawing is
 * loaded only now, so that pages and the text view stay light.
 */
export function createSceneStarter(positions: Positions): StartScene {
  return async (element, app, onGraphics) => {
    const [{ createIslandScene }, { chooseLight }, { chooseQuality }, mesh] =
      await Promise.all([
        import("../scene/island-scene.ts"),
        import("../scene/light/choose-light.ts"),
        import("../scene/quality.ts"),
        // The mesh that says where one may walk; the server has the same one.
        fetch(findBuiltFile("navmesh.json")).then(
          (response) => response.json() as Promise<unknown>,
        ),
      ]);
    const canvas = document.createElement("canvas");
    const tagLayer = document.createElement("div");
    element.replaceChildren(canvas, tagLayer);
    const scene = await createIslandScene({
      canvas,
      tagLayer,
      app,
      positions,
      walkable: createWalkable(mesh),
      quality: chooseQuality(
        location.search,
        {
          cores: navigator.hardwareConcurrency,
          isCoarsePointer: matchMedia("(pointer: coarse)").matches,
        },
        {
          chosen: preferences.picture.value,
          measured: preferences.measuredPicture.value,
        },
      ),
      light: chooseLight(location.search, preferences.light.value),
      onFoundQuality: (quality) =>
        keepFoundQuality(quality, preferences, location.search),
      sound: preferences,
      onUse(station) {
        const feature = findStation(station)?.station.feature;
        if (feature) runAction(app, () => useStation(app, station, feature));
      },
      onSit: (seat) => runAction(app, () => takeSeat(app, seat)),
      onStandUp: () =>
        runAction(app, async () => {
          const outcome = await app.request("seat.leave", {});
          if (!outcome.ok) app.sayRefusal(outcome);
        }),
      onPerson: (avatar) => runAction(app, () => goTo(app, { avatar })),
      onGraphics,
    });
    return () => {
      scene.dispose();
      element.replaceChildren();
    };
  };
}
