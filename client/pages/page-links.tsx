import type { VNode } from "preact";
import { isStaff, type Role } from "../../shared/protocol/roles.ts";
import type { Words } from "../interface/words.ts";
import { postJson } from "../network/post-json.ts";

interface PageLink {
  readonly href: string;
  readonly words: string;
  readonly isFor: (role: Role) => boolean;
}

const LINKS: readonly PageLink[] = [
  {
    href: "/",
    words: "desk.to-island",
    isFor: (role) => role !== "researcher",
  },
  { href: "/me", words: "me.title", isFor: () => true },
  {
    href: "/board",
    words: "feature.board.title",
    isFor: (role) => role !== "researcher",
  },
  {
    href: "/calendar",
    words: "feature.calendar.title",
    isFor: (role) => role !== "researcher",
  },
  {
    href: "/recordings",
    words: "feature.recording.title",
    isFor: (role) => role !== "researcher",
  },
  { href: "/desk", words: "desk.title", isFor: isStaff },
  { href: "/review", words: "review.title", isFor: isStaff },
  {
    href: "/research",
    words: "research.title",
    isFor: (role) => role === "researcher",
  },
  { href: "/people", words: "people-page.title", isFor: isStaff },
  {
    href: "/study",
    words: "study-page.title",
    isFor: (role) => role === "administrator",
  },
];

/** Ends the sign-in of this device and leaves nothing behind. */
export async function signOut(path = "/api/sign-out"): Promise<void> {
  await postJson(path, {});
  sessionStorage.clear();
  location.assign("/");
}

/** The other pages this person may open, and the way out. */
export function PageLinks(props: {
  readonly words: Words;
  readonly role: Role;
  /** Whether there is nothing else to do on the page. */
  readonly isAll?: boolean;
}): VNode {
  const { t } = props.words;
  return (
    <nav class="button-row no-print" aria-label={t("me.pages")}>
      {LINKS.filter(
        ({ href, isFor }) => isFor(props.role) && href !== location.pathname,
      ).map(({ href, words }) => (
        <a
          key={href}
          class={
            props.isAll === true && href === "/" ? "button primary" : "button"
          }
          href={href}
        >
          {t(words)}
        </a>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => {
          void signOut();
        }}
      >
        {t("me.sign-out")}
      </button>
    </nav>
  );
}
