import { Group, type Mesh, type Object3D } from "three";
import type { App } from "../../interface/app.ts";
import type { Surface } from "../places/island-file.ts";
import { Board } from "./board.ts";
import { RoutineScreen } from "./routine-screen.ts";
import { Screen } from "./screen.ts";
import { Sign } from "./sign.ts";
import { TimetableBoard } from "./timetable-board.ts";

/** Everything that is drawn on the models here: signs, screens and boards. */
export class Surfaces {
  readonly group: Object3D = new Group();
  readonly meshes: readonly Mesh[];
  readonly #parts: readonly (
    Sign | Screen | RoutineScreen | TimetableBoard | Board
  )[];

  constructor(app: App, surfaces: readonly Surface[]) {
    this.#parts = surfaces.map((surface) => {
      if (surface.id === "sign") return new Sign(app, surface);
      if (surface.id === "screen") return new Screen(app, surface);
      if (surface.id === "timetable") return new TimetableBoard(app, surface);
      return surface.id === "routine-screen"
        ? new RoutineScreen(app, surface)
        : new Board(app, surface);
    });
    this.meshes = this.#parts.map(({ mesh }) => mesh);
    this.group.add(...this.meshes);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
