import "./exercise.css";
import type { VNode } from "preact";
import type { PanelProps } from "../client-feature.ts";
import { RoutinePanel } from "./routine-panel.tsx";

/** The routine of a station. */
export function ExercisePanel({ app, station }: PanelProps): VNode | null {
  return station === undefined ? null : (
    <RoutinePanel app={app} station={station} />
  );
}
