/** Whether the person's device asks for less motion; follows a change of mind. */
export interface ReducedMotion {
  readonly isOn: boolean;
}

export function watchReducedMotion(page: Window): ReducedMotion {
  const query = page.matchMedia("(prefers-reduced-motion: reduce)");
  return {
    get isOn() {
      return query.matches;
    },
  };
}
