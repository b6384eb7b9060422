/** What walking keys ask for, as seen from the camera: each part is -1, 0 or 1. */
export interface KeyDirection {
  readonly right: number;
  readonly forward: number;
}

type Way = "forward" | "back" | "left" | "right";

/** Letters go by their place on the keyboard, so that they lie together on every layout. */
const WAY_BY_CODE: Readonly<Record<string, Way>> = {
  ArrowUp: "forward",
  ArrowDown: "back",
  ArrowLeft: "left",
  ArrowRight: "right",
  KeyW: "forward",
  KeyS: "back",
  KeyA: "left",
  KeyD: "right",
};

/** The way a key walks; `undefined` for every other key, and with a key that makes it a shortcut. */
export function wayOfKey(key: {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Way | undefined {
  if (key.ctrlKey || key.altKey || key.metaKey) return undefined;
  return WAY_BY_CODE[key.code];
}

/** The direction that the keys now down ask for; opposite keys cancel out. */
export function directionOfKeys(codes: Iterable<string>): KeyDirection {
  const ways = new Set<Way | undefined>();
  for (const code of codes) ways.add(WAY_BY_CODE[code]);
  return {
    right: Number(ways.has("right")) - Number(ways.has("left")),
    forward: Number(ways.has("forward")) - Number(ways.has("back")),
  };
}
