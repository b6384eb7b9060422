import type { Walkable } from "../../shared/simulation/walkable.ts";
import type { App } from "../interface/app.ts";
import type { Light } from "./light/choose-light.ts";
import type { PositionSource } from "./position-source.ts";
import type { Quality } from "./quality.ts";
import type { SoundSettings } from "./sound/sound-chain.ts";

/** What the scene is given, and whom it tells of what people do in it. */
export interface IslandSceneOptions {
  readonly canvas: HTMLCanvasElement;
  /** Lies exactly over the canvas; names and labels are put into it. */
  readonly tagLayer: HTMLElement;
  readonly app: App;
  readonly positions: PositionSource;
  readonly walkable: Walkable;
  readonly quality: Quality;
  readonly light: Light;
  readonly sound: SoundSettings;
  /** A station such as `restaurant/menu` was chosen. */
  readonly onUse: (station: string) => void;
  /** A free seat such as `classroom/a5` was chosen. */
  readonly onSit: (seat: string) => void;
  /** Somebody who sits wants to walk. */
  readonly onStandUp: () => void;
  readonly onPerson: (avatarId: string) => void;
  /** The browser took the graphics away, or gave them back. */
  readonly onGraphics: (areThere: boolean) => void;
  /** This device would be better off with another quality. */
  readonly onFoundQuality: (quality: Quality) => void;
}
