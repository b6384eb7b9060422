import * as z from "zod";

/** A station as requests name it: place and station, such as `restaurant/menu`. */
export const stationId = z
  .string()
  .max(60)
  .regex(/^[a-z]+\/[a-z0-9-]+$/)
  .describe("place and station, such as restaurant/menu");

/** Splits `restaurant/menu` into its place and its station. */
export function parseStationId(id: string): { place: string; station: string } {
  const slash = id.indexOf("/");
  return { place: id.slice(0, slash), station: id.slice(slash + 1) };
}
