import type { VNode } from "preact";
import { isStaff, type Role } from "../../shared/protocol/roles.ts";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";
import { PlainPage } from "./plain-page.tsx";

/** The desk of those who lead: their decks, and a way to add one. */
export function openDesk(words: Words, role: Role): VNode {
  if (!isStaff(role)) return <PlainPage words={words} name="staff-only" />;
  return (
    <PageFrame words={words} title={words.t("desk.title")}>
      <p class="lead">{words.t("desk.about")}</p>
      <a class="button primary" href="/">
        {words.t("desk.to-island")}
      </a>
    </PageFrame>
  );
}
