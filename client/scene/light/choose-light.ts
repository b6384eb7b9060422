import { LIGHTS, type Light } from "../../interface/preferences.ts";

/** The light asked for in the address (`?light=evening`), else the one chosen by hand. */
export function chooseLight(search: string, chosen: Light): Light {
  const asked = new URLSearchParams(search).get("light");
  return LIGHTS.find((light) => light === asked) ?? chosen;
}
