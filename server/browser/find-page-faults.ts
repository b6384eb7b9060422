import { AxeBuilder } from "@axe-core/playwright";
import type { Person } from "./person.ts";

/** What stands in somebody's way on the page as it is now. */
export async function findPageFaults(person: Person): Promise<string[]> {
  const tooWide = await person.page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  // Strips lie above the landmarks of the island, as signs do.
  const { violations } = await new AxeBuilder({ page: person.page })
    .disableRules("region")
    .analyze();
  return [
    ...(Number(tooWide) > 0 ? [`${String(tooWide)} px too wide`] : []),
    ...violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    ),
  ];
}
