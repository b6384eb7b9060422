/** How a request was made: the view, and the means of input. Only this may differ between 3D and text view. */
export const VIEWS = ["3d", "text", "page"] as const;
export type View = (typeof VIEWS)[number];

export const INPUT_MEANS = ["keyboard", "pointer", "touch", "gamepad"] as const;
export type InputMeans = (typeof INPUT_MEANS)[number];

export type Via = `${View}+${InputMeans}`;

/** Whether a client's word for `via` is one of ours. */
export function isVia(value: unknown): value is Via {
  if (typeof value !== "string") return false;
  const [view, means, ...rest] = value.split("+");
  return (
    rest.length === 0 &&
    (VIEWS as readonly string[]).includes(view ?? "") &&
    (INPUT_MEANS as readonly string[]).includes(means ?? "")
  );
}
