import type { FunctionComponent, VNode } from "preact";
import { ISLANDERS, isStaff, type Role } from "../../shared/protocol/roles.ts";
import { loadWords, type Words } from "../interface/words.ts";
import type { BesideProps } from "./open-beside-island.tsx";
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

/** What somebody of this role has no page for. */
function NotForRole(props: {
  readonly name: "not-for-role" | "staff-only";
  readonly words: Words;
  readonly role: Role;
}): VNode {
  const { name, words, role } = props;
  return (
    <PlainPage words={words} name={name}>
      <PageLinks isAll={name === "staff-only"} words={words} role={role} />
    </PlainPage>
  );
}

type FetchPage = () => Promise<FunctionComponent<BesideProps>>;

/** A page that shows a part of the island without its line. */
async function openBeside(
  fetchPage: FetchPage,
  me: SignedIn,
  words: Words,
): Promise<VNode> {
  const [Page, { openBesideIsland }] = await Promise.all([
    fetchPage(),
    import("./open-beside-island.tsx"),
  ]);
  return openBesideIsland(Page, words, me);
}

/** Such a page, for those alone who may be on the island. */
async function openForIslander(
  fetchPage: FetchPage,
  me: SignedIn,
  words: Words,
): Promise<VNode> {
  const islanders: readonly Role[] = ISLANDERS;
  return islanders.includes(me.role) ? (
    openBeside(fetchPage, me, words)
  ) : (
    <NotForRole name="not-for-role" words={words} role={me.role} />
  );
}

async function openForMember(
  path: string,
  me: SignedIn,
  words: Words,
): Promise<VNode> {
  switch (path) {
    case "/board":
      return openForIslander(
        async () => (await import("./board.tsx")).BoardPage,
        me,
        words,
      );
    case "/calendar":
      return openForIslander(
        async () => (await import("./calendar.tsx")).CalendarPage,
        me,
        words,
      );
    case "/desk":
      if (!isStaff(me.role))
        return <NotForRole name="staff-only" words={words} role={me.role} />;
      return openBeside(
        async () => (await import("./desk.tsx")).DeskPage,
        me,
        words,
      );
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
    case "/recordings":
      return openForIslander(
        async () => (await import("./recordings.tsx")).RecordingsPage,
        me,
        words,
      );
    case "/research":
      return openResearch(me, words);
    case "/review":
      if (!isStaff(me.role)) return <NotYours words={words} role={me.role} />;
      return openBeside(
        async () => (await import("./review.tsx")).ReviewPage,
        me,
        words,
      );
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
