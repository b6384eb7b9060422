/** Minutes and seconds of a film, such as 1:05. */
export const tellMoment = (atS: number): string =>
  `${Math.floor(atS / 60)}:${String(Math.floor(atS % 60)).padStart(2, "0")}`;
