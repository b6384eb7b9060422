import { BookOpen } from "lucide";
import type { VNode } from "preact";
import type { Language } from "../../../shared/words/languages.ts";
import { Icon } from "../../interface/icon.tsx";

/** The way to the guides, in a window of its own, so that nobody leaves the island by reading. */
export function GuideLink(props: {
  readonly label: string;
  readonly language: Language;
  /** Opens that guide rather than the list of all. */
  readonly guide?: string;
}): VNode {
  const { label, language, guide } = props;
  return (
    <a
      class="button plain"
      href={`/help${guide === undefined ? "" : `/${guide}`}?language=${language}`}
      target="_blank"
      rel="noopener"
    >
      <Icon node={BookOpen} />
      <span>{label}</span>
    </a>
  );
}
