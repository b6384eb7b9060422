/**
 * Whether a place belongs to a running class: the room it is held in, and where
 * it has walked to. Both do while it is on a trip, for some are still on the way.
 * @param room where it is held, which is its key in the live state
 */
export const isClassPlace = (
  room: string,
  { at }: { readonly at: string },
  place: string,
): boolean => place === room || place === at;
