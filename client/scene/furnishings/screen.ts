import { effect } from "@preact/signals";
import type { CanvasTexture, Mesh } from "three";
import { NOT_POINTING } from "../../../shared/features/deck.ts";
import type { TallyLine } from "../../../shared/features/poll/tally.ts";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import { PLACES } from "../../../shared/places/index.ts";
import type { App, ProjectorFacts, ScreenFilm } from "../../interface/app.ts";
import type { Surface } from "../places/island-file.ts";
import { readMarks } from "../../../shared/features/whiteboard/read-marks.ts";
import { createCanvasPicture } from "./canvas-picture.ts";
import { createPictureMesh } from "./place-surface.ts";
import {
  drawFilm,
  drawIdle,
  drawSlide,
  SCREEN_HEIGHT_PX,
  SCREEN_WIDTH_PX,
} from "./slide-canvas.ts";
import { drawTally } from "./tally-canvas.ts";
import { SlidePictures } from "./slide-pictures.ts";
import { drawWhiteboard } from "./whiteboard-canvas.ts";

/** How often a film is drawn anew; each time costs the device an upload of the whole picture. */
const FILM_EVERY_MS = 100;

/** The screen of a classroom: the film, what the class answered, the whiteboard or the slide that is shown, and a friendly picture else. */
export class Screen {
  readonly mesh: Mesh;
  readonly #app: App;
  readonly #context: CanvasRenderingContext2D;
  readonly #texture: CanvasTexture;
  readonly #pictures: SlidePictures;
  readonly #stop: () => void;
  #turn = 0;

  /** Throws where canvases are not to be had. */
  constructor(app: App, surface: Surface) {
    this.#app = app;
    this.#pictures = new SlidePictures(app);
    const picture = createCanvasPicture(SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
    this.#context = picture.context;
    this.#texture = picture.texture;
    this.mesh = createPictureMesh(surface, picture.texture);
    const projector = findProjector(surface.place);
    this.#stop = effect(() => {
      const film = app.live.videos.value.has(surface.place)
        ? app.screenFilm.value
        : null;
      if (film) return this.#showFilm(film);
      const poll = app.live.polls.value.get(surface.place);
      if (poll && poll.results !== "") {
        this.#showTally(poll.question, JSON.parse(poll.results) as TallyLine[]);
        return undefined;
      }
      const board = app.live.whiteboards.value.get(surface.place);
      if (board?.isShown === true) {
        this.#showBoard(
          readMarks(app.live.boardMarks.value.values(), surface.place),
        );
        return undefined;
      }
      const shown = app.live.projectors.value.get(projector);
      const running = app.live.classes.value.get(surface.place);
      const title =
        running?.title === ""
          ? app.t("class.small-group")
          : (running?.title ?? app.t("app.name"));
      this.#show(shown, title, app.t("scene.screen-idle"));
      return undefined;
    });
  }

  dispose(): void {
    this.#stop();
    this.#turn += 1;
  }

  /** Draws a film and what is said in it for as long as it is up. */
  #showFilm(film: ScreenFilm): () => void {
    this.#turn += 1;
    let drawn = "";
    const draw = (): void => {
      const { currentTime, readyState } = film.element;
      const picture = `${currentTime} ${readyState} ${film.caption.peek()}`;
      if (picture === drawn) return;
      drawn = picture;
      drawFilm(this.#context, film.element, film.caption.peek());
      this.#texture.needsUpdate = true;
    };
    draw();
    const timer = setInterval(draw, FILM_EVERY_MS);
    return () => clearInterval(timer);
  }

  /** What the class answered, once that is shown to all. */
  #showTally(question: string, lines: readonly TallyLine[]): void {
    this.#turn += 1;
    drawTally(this.#context, question, lines);
    this.#texture.needsUpdate = true;
  }

  #showBoard(marks: readonly BoardMark[]): void {
    this.#turn += 1;
    drawWhiteboard(this.#context, marks);
    this.#texture.needsUpdate = true;
  }

  #show(
    shown: ProjectorFacts | undefined,
    idleTitle: string,
    idleSubtitle: string,
  ): void {
    this.#turn += 1;
    if (shown === undefined || shown.deck === "") {
      drawIdle(this.#context, idleTitle, idleSubtitle);
      this.#texture.needsUpdate = true;
      return;
    }
    void this.#showSlide(shown, this.#turn);
  }

  async #showSlide(shown: ProjectorFacts, turn: number): Promise<void> {
    const { deck, slide, slideCount, title } = shown;
    const picture = await this.#pictures.fetch(deck, slide);
    // Meanwhile the slide may have been turned again.
    if (turn !== this.#turn) return;
    const point =
      shown.pointX === NOT_POINTING
        ? null
        : { xPercent: shown.pointX, yPercent: shown.pointY };
    if (picture) drawSlide(this.#context, picture, point);
    else
      drawIdle(
        this.#context,
        title,
        this.#app.t("scene.screen-slide", { slide, count: slideCount }),
      );
    this.#texture.needsUpdate = true;
  }
}

/** The station of a place that offers slides, such as `classroom/projector`. */
function findProjector(placeId: string): string {
  const place = PLACES.find(({ id }) => id === placeId);
  const station = place?.stations.find(({ feature }) => feature === "deck");
  return `${placeId}/${station?.id ?? ""}`;
}
