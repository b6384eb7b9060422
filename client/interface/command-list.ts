import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ClientFeature, Command } from "../features/client-feature.ts";
import type { App } from "./app.ts";

/**
 * All commands of the features, in one list. A panel gets it from here, since
 * the registry of features imports the panels.
 */
export const CommandList = createContext<readonly Command[]>([]);

export const useCommands = (): readonly Command[] => useContext(CommandList);

/** The commands of all features, in the order of the registry. */
export function listCommands(
  features: Iterable<ClientFeature>,
): readonly Command[] {
  return [...features].flatMap((feature) => feature.commands);
}

/** Whether this person may do it at all, and just now. */
export function isOffered(app: App, command: Command): boolean {
  const role = app.live.me.value?.role;
  return role !== undefined && command.who.includes(role) && command.when(app);
}
