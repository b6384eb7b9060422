import type { Config } from "../config.ts";

/** The address that signs somebody in; its secret stands behind the #, which no server log sees. */
export function makeLinkAddress(config: Config, token: string): string {
  const base = config.publicUrl ?? `http://localhost:${config.port}`;
  return `${base.replace(/\/$/, "")}/come-in#${token}`;
}
