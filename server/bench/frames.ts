import { startTestIsland } from "../testing/start-test-island.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { word } from "../browser/word.ts";
import { Visitor } from "../testing/visitor.ts";
import {
  type FrameCost,
  measureFrames,
  watchFrames,
} from "./frames/watch-frames.ts";
import type { RunBench } from "./run-bench.ts";

/** What a classroom full of people may cost. */
export const FRAME_BUDGET = {
  people: 40,
  drawCalls: 40,
  triangles: 200_000,
  textureBytes: 64 * 1024 * 1024,
  /** Script of a frame with them, beside that of the same room empty. */
  scriptTimes: 6,
} as const;
const ELSEWHERE = 60;
const FRAMES = 90;
const SETTLE_MS = 20_000;
const LOOK = { width: 640, height: 360 };

/** What a frame of the classroom costs: empty, full, and full with others out of sight. */
export interface ClassroomFrames {
  readonly empty: FrameCost;
  readonly full: FrameCost;
  readonly others: FrameCost;
}

/** Draws a classroom in a real browser without a graphics card, and fills it. Needs a built client. */
export async function measureClassroom(
  {
    people,
    elsewhere,
    frames,
  }: Record<"people" | "elsewhere" | "frames", number>,
  say: (line: string) => void,
): Promise<ClassroomFrames> {
  const island = await startTestIsland({ rateFactor: 100 });
  const browser = await openBrowser();
  const visitors: Visitor[] = [];
  const bring = async (
    place: "classroom" | "dock",
    role: "educator" | "participant" = "participant",
  ): Promise<Visitor> => {
    const visitor = new Visitor(island.url);
    const { token } = await island.invite(role, `P ${visitors.length + 1}`);
    await visitor.come(token);
    await visitor.ask("travel.go", { to: { place } });
    visitors.push(visitor);
    return visitor;
  };
  try {
    const nurse = await bring("classroom", "educator");
    await nurse.ask("class.start", { title: "Frames" });
    const page = await browser.newPage({
      viewport: LOOK,
      bypassCSP: true,
    });
    await watchFrames(page);
    const { token } = await island.invite("participant", "Viewer");
    await page.goto(`${island.url}/come-in#${token}`);
    await page.getByRole("button", { name: word("come-in.button") }).click();
    await page
      .getByRole("button", { name: word("command.class.go") })
      .first()
      .click();
    const measure = async (what: string): Promise<FrameCost> => {
      await page.waitForTimeout(SETTLE_MS);
      const cost = await measureFrames(page, frames);
      say(`${what}: ${cost.scriptMs.toFixed(2)} ms of script a frame`);
      return cost;
    };
    const empty = await measure("the classroom with one other");
    for (let i = 1; i < people; i++) {
      const visitor = await bring("classroom");
      await visitor.ask("seat.take", { seat: "any" });
    }
    const full = await measure(`the classroom with ${people} people`);
    for (let i = 0; i < elsewhere; i++) await bring("dock");
    const others = await measure(`and ${elsewhere} people on the dock`);
    return { empty, full, others };
  } finally {
    for (const visitor of visitors) await visitor.leave();
    await browser.close();
    await island.stop();
  }
}

/** A frame of the classroom with forty people beside the same room empty. Throws where a budget is broken. */
export const runFramesBench: RunBench = async (size, say) => {
  const { people = FRAME_BUDGET.people, rounds = FRAMES } = size;
  const { empty, full, others } = await measureClassroom(
    { people, elsewhere: ELSEWHERE, frames: rounds },
    say,
  );
  const describe = (what: string, cost: FrameCost) => ({
    what,
    scriptMs: cost.scriptMs,
    drawCalls: cost.drawCalls,
    triangles: cost.triangles,
    textureMb: cost.textureBytes / 1024 / 1024,
  });
  const times = full.scriptMs / empty.scriptMs;
  const broken = [
    times > FRAME_BUDGET.scriptTimes && `script is ${times.toFixed(1)} times`,
    ...(["drawCalls", "triangles", "textureBytes"] as const).map(
      (what) => full[what] > FRAME_BUDGET[what] && `${what} are ${full[what]}`,
    ),
  ].filter((each) => each !== false);
  if (broken.length > 0) throw new Error(`over budget: ${broken.join(", ")}`);
  return {
    rows: [
      describe("empty", empty),
      describe(`${people} people`, full),
      describe(`and ${ELSEWHERE} out of sight`, others),
    ],
    ratios: {
      "script of a frame, full to empty": times,
      "script of a frame, with others out of sight to without":
        others.scriptMs / full.scriptMs,
    },
  };
};
