/**
 * STARTING content of the gym's stations; a new study gets a copy that its
 * staff may change. The routine was written for this project: plain movements,
 * nothing about health is claimed, so it has no source and waits for a review.
 */
import {
  routineContent,
  type RoutineContent,
} from "../../features/exercise/routine.ts";

const routine: RoutineContent = routineContent.parse({
  id: "gentle-stretch",
  steps: [
    { id: "arrive", move: "breathe", seconds: 20 },
    { id: "shoulders", move: "shoulder-roll", seconds: 20 },
    { id: "reach", move: "reach-up", seconds: 25 },
    { id: "lean", move: "side-bend", seconds: 25 },
    { id: "open", move: "open-arms", seconds: 25 },
    { id: "look-round", move: "turn", seconds: 20 },
    { id: "march", move: "march", seconds: 25 },
    { id: "settle", move: "breathe", seconds: 20 },
  ],
  reviewedBy: null,
  reviewedAt: null,
  reviewDue: null,
});

/** By station. */
export const gymContent = { routine };
