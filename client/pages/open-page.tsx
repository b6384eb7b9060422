import type { VNode } from "preact";
import { isStaff, type Role } from "../../shared/protocol/roles.ts";
import { loadWords, type Words } from "../interface/words.ts";
import { PageLinks } from "./page-links.tsx";
import { PlainPage } from "./plain-page.tsx";
import { readMe, type WhoAmI } from "./read-me.ts";

type SignedIn = Extract<WhoAmI, { signedIn: true }>;
type Stranger = Extract<WhoAmI, { signedIn: false }>;

/** The page of somebody whose cookie says nothing yet, or only half. */
async function openForStranger(path: string, me: Stranger): Promise<VNode> {
  const words = await loadWords(me.language);
  if (me.needs !== undefined) {
    const { NewSecondFactorPage, SecondFactorPage } =
      await import("./second-factor.tsx");
    return me.needs === "second-factor" ? (
      <SecondFactorPage words={words} />
    ) : (
      <NewSecondFactorPage words={words} />
    );
  }
  const { hasMail, telephone } = me;
  if (path === "/join") {
    const { JoinPage } = await import("./join.tsx");
    return <JoinPage words={words} hasMail={hasMail} telephone={telephone} />;
  }
  const { NoLinkPage } = await import("./no-link.tsx");
  return <NoLinkPage words={words} telephone={telephone} />;
}

/** A page of staff, opened by somebody else. */
function NotYours(props: {
  readonly words: Words;
  readonly role: Role;
}): VNode {
  return (
    <PlainPage words={props.words} name="not-yours">
      <PageLinks isAll {...props} />
    </PlainPage>
  );
}

async function openResearch({ role }: SignedIn, words: Words): Promise<VNode> {
  if (role !== "researcher") return <NotYours words={words} role={role} />;
  const { ResearchPage } = await import("./research.tsx");
  return <ResearchPage words={words} role={role} />;
}

async function openForMember(
  path: string,
  me: SignedIn,
  words: Words,
): Promise<VNode> {
  switch (path) {
    case "/board": {
      const { openBoard } = await import("./board.tsx");
      return openBoard(words, me);
    }
    case "/calendar": {
      const { openCalendar } = await import("./calendar.tsx");
      return openCalendar(words, me);
    }
    case "/desk": {
      const { openDesk } = await import("./desk.tsx");
      return openDesk(words, me);
    }
    case "/me": {
      const { MePage } = await import("./me.tsx");
      return <MePage words={words} />;
    }
    case "/second-factor": {
      const { NewSecondFactorPage } = await import("./second-factor.tsx");
      return <NewSecondFactorPage words={words} />;
    }
    case "/people": {
      if (!isStaff(me.role)) return <NotYours words={words} role={me.role} />;
      const { PeoplePage } = await import("./people.tsx");
      return <PeoplePage words={words} role={me.role} />;
    }
    case "/recordings": {
      const { openRecordings } = await import("./recordings.tsx");
      return openRecordings(words, me);
    }
    case "/research":
      return openResearch(me, words);
    case "/review": {
      if (!isStaff(me.role)) return <NotYours words={words} role={me.role} />;
      const { openReview } = await import("./review.tsx");
      return openReview(words, me);
    }
    case "/study": {
      if (me.role !== "administrator")
        return <NotYours words={words} role={me.role} />;
      const { StudyPage } = await import("./study.tsx");
      return <StudyPage words={words} role={me.role} />;
    }
    default: {
      // A researcher never enters the island: names are there.
      if (me.role === "researcher") return openResearch(me, words);
      const { openIsland } = await import("./island.tsx");
      return openIsland(words, me.role);
    }
  }
}

/** The page at an address. Each is fetched when it is opened; only the island needs the line, and only its 3D view needs three. */
export async function openPage(path: string): Promise<VNode> {
  if (path === "/come-in") {
    const { ComeInPage } = await import("./come-in.tsx");
    return <ComeInPage words={await loadWords()} />;
  }
  if (path === "/set-up") {
    const { SetUpPage } = await import("./set-up.tsx");
    return <SetUpPage words={await loadWords()} />;
  }
  const me = await readMe();
  if (me === null)
    return <PlainPage words={await loadWords()} name="no-server" />;
  if (!me.signedIn) return openForStranger(path, me);
  const words = await loadWords(me.language);
  if (me.idles || me.isShared) {
    const { leaveNoTraces, watchIdling } = await import("./idle-watch.tsx");
    if (me.isShared) leaveNoTraces();
    if (me.idles) watchIdling(words);
  }
  return openForMember(path, me, words);
}
