import type { PreparedMember } from "../../testing/prepare-study.ts";
import { waitUntil } from "../../testing/visitor.ts";
import { expectHome, expectSeat, expectSlide } from "./inspect-return.ts";
import { castPeople, OCCUPATIONS } from "./occupations.ts";
import { Regular } from "./regular.ts";
import { bringSlides, type Stage } from "./stage.ts";

const BACK_PATIENCE_MS = 180_000;
/** So many of them have to be back for the island to count as back. */
const MOST = 0.95;

/** People who hold a class, eat, sit and talk, all at once and all the time. */
export interface Crowd {
  readonly regulars: readonly Regular[];
  /** Waits until everybody is back. Gives how long it took for most of them, in milliseconds. */
  allBack(): Promise<number>;
  countDeeds(): number;
  /** Lets everybody finish what they are at, and go. Throws with whatever was found wrong. */
  end(): Promise<void>;
}

/**
 * Brings people in, sets everybody where they belong, and lets them begin.
 * @param members as `castPeople(members.length)` has cast them, in that order
 * @param pauseMs between two deeds of one person, on average
 */
export async function gatherCrowd(
  url: string,
  members: readonly PreparedMember[],
  pauseMs: number,
): Promise<Crowd> {
  const cast = castPeople(members.length);
  const regulars = members.map(
    ({ name, membershipId }) => new Regular(url, name, membershipId),
  );
  const [first] = regulars;
  const [teacher] = members;
  if (!first || !teacher) throw new Error("nobody came");
  await first.visitor.signIn(teacher.token);
  const stage: Stage = {
    ...(await bringSlides(url, first.visitor.cookie)),
    done: regulars.map(({ deeds }) => deeds),
    picked: new Set(),
    findHelper: () => {
      const helper = regulars[1];
      return helper?.visitor.room ? helper.visitor.standing.avatar : undefined;
    },
  };
  const settle = async (index: number): Promise<void> => {
    const regular = regulars[index];
    const { occupation = "pupil" } = cast[index] ?? {};
    const { to, sits, next } = OCCUPATIONS[occupation];
    if (!regular) return;
    await regular.visitor.come(members[index]?.token ?? "");
    await regular.settle(to, sits);
    const isHome = expectHome(regular.look());
    const isShown = expectSlide(regular);
    regular.inspect =
      occupation === "idler"
        ? expectSeat(regular)
        : occupation === "teacher"
          ? (view, underway) =>
              isHome(view, underway) ?? isShown(view, underway)
          : isHome;
    regular.begin(
      (number) => next(number, regular.name, stage, regular.deeds),
      () => pauseMs * (0.4 + 1.2 * Math.random()),
    );
  };
  for (const index of regulars.keys()) await settle(index);

  const countBack = (): number =>
    regulars.filter(({ isBack }) => isBack).length;
  return {
    regulars,
    async allBack() {
      const fromMs = performance.now();
      let mostMs = 0;
      await waitUntil(
        () => {
          const back = countBack();
          if (mostMs === 0 && back >= regulars.length * MOST)
            mostMs = performance.now() - fromMs;
          return back === regulars.length;
        },
        "everybody is back",
        BACK_PATIENCE_MS,
      );
      return mostMs;
    },
    countDeeds: () =>
      regulars.reduce((sum, { deeds }) => sum + deeds.length, 0),
    async end() {
      await Promise.all(regulars.map((regular) => regular.end()));
      const faults = regulars.flatMap((regular) => regular.faults);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
  };
}
