import type { GuideSection } from "../../../shared/features/guide/find-answers.ts";

/** The guide for members in a language, cut at its headings. Rejects where it can't be had. */
export async function fetchSections(
  language: string,
): Promise<readonly GuideSection[]> {
  const response = await fetch(`/help/participant?language=${language}`);
  if (!response.ok) throw new Error(`help: ${response.status}`);
  const page = new DOMParser().parseFromString(
    await response.text(),
    "text/html",
  );
  return [...page.querySelectorAll("main h2")].map((heading) => ({
    title: heading.textContent?.trim() ?? "",
    text: textUntilHeading(heading),
  }));
}

function textUntilHeading(heading: Element): string {
  const lines: string[] = [];
  for (
    let next = heading.nextElementSibling;
    next !== null && !/^(H1|H2|NAV)$/.test(next.tagName);
    next = next.nextElementSibling
  ) {
    const items = [...next.querySelectorAll("li")];
    for (const part of items.length > 0 ? items : [next]) {
      const line = part.textContent?.replace(/\s+/g, " ").trim() ?? "";
      if (line !== "") lines.push(line);
    }
  }
  return lines.join("\n");
}
