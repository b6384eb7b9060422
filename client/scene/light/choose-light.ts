/** The light of the open air: the late afternoon that was baked, or an evening made from it. */
export type Light = "afternoon" | "evening";

const isLight = (name: string | null): name is Light =>
  name === "afternoon" || name === "evening";

/** The light asked for in the address (`?light=evening`), else the one chosen by hand. */
export function chooseLight(search: string, chosen: Light): Light {
  const asked = new URLSearchParams(search).get("light");
  return isLight(asked) ? asked : chosen;
}
