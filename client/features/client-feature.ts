import type { IconNode } from "lucide";
import type { FunctionComponent } from "preact";
import type { Role } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";

/** Something a person can do; buttons, keys, the text view and the help sheet are drawn from it. */
export interface Command {
  readonly id: string;
  /** Key of the word catalogue. */
  readonly words: string;
  readonly icon: IconNode;
  /** A single key, off while somebody types. */
  readonly key?: string;
  readonly who: readonly Role[];
  /** Whether it makes sense just now. */
  when(app: App): boolean;
  /** Whether what it opens or holds is on just now; absent where that means nothing. */
  isOn?(app: App): boolean;
  /** How much waits behind it, such as messages not yet read; 0 shows nothing. */
  countWaiting?(app: App): number;
  run(app: App): void | Promise<void>;
}

export interface PanelProps {
  readonly app: App;
  /** Such as `restaurant/menu`. */
  readonly station: string | undefined;
}

/** The client side of a feature. */
export interface ClientFeature {
  /** Its title is the word `feature.<name>.title`. */
  readonly panel?: FunctionComponent<PanelProps>;
  readonly commands: readonly Command[];
  /** A line that lies above the island in both views while the feature has something for everybody here. */
  readonly strip?: FunctionComponent<{ readonly app: App }>;
  /** Whether its panel belongs to what goes on in this place just now; the text view then shows it by itself. */
  isGoingOn?(app: App): boolean;
  /** Begins to listen once the person is on the island; gives back the way to stop. */
  start?(app: App): () => void;
}
