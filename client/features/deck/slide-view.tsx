import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Slide } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";

/** The next picture is fetched ahead, so that it is there when the class turns to it. */
function useFetchedAhead(address: string | undefined): void {
  useEffect(() => {
    if (address !== undefined) new Image().src = address;
  }, [address]);
}

/** One slide of a deck; the next one is fetched ahead. */
export function SlideView(props: {
  readonly app: App;
  readonly slides: readonly Slide[];
  /** From 1. */
  readonly number: number;
  /** What lies over the picture, where the class is shown something on it. */
  readonly pointer?: ComponentChildren;
  /** What stands right below the picture, such as the buttons that turn it. */
  readonly children?: ComponentChildren;
}): VNode | null {
  const { app, slides, number } = props;
  const slide = slides[number - 1];
  useFetchedAhead(slides[number]?.image);
  if (slide === undefined) return null;
  return (
    <SlideFigure
      app={app}
      slide={slide}
      count={slides.length}
      pointer={props.pointer}
    >
      {props.children}
    </SlideFigure>
  );
}

/**
 * The picture of a slide, and its words as text, open in the text view. While
 * they are folded away the picture speaks them to a screen reader.
 */
export function SlideFigure(props: {
  readonly app: App;
  readonly slide: Omit<Slide, "notes">;
  /** How many its deck has. */
  readonly count: number;
  readonly pointer?: ComponentChildren;
  readonly children?: ComponentChildren;
}): VNode {
  const { app, slide, count } = props;
  const where = app.t("deck.slide-of", { slide: slide.number, count });
  const isOpen = app.view.value === "text";
  const { description, source } = slide;
  const lines = slide.text.split("\n").filter((line) => line !== "");
  const spoken = [...lines, description].filter((line) => line !== "");
  return (
    <div class="stack">
      <figure class="slide">
        <div class="slide-picture">
          <img
            src={slide.image}
            width={slide.widthPx}
            height={slide.heightPx}
            alt={isOpen || spoken.length === 0 ? where : spoken.join(". ")}
          />
          {props.pointer}
        </div>
        <figcaption>{where}</figcaption>
      </figure>
      {props.children}
      <details open={isOpen}>
        <summary>{app.t("deck.words-on-slide")}</summary>
        <div class="slide-words" dir="auto">
          {lines.length === 0 && <p>{app.t("deck.no-words")}</p>}
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {description !== "" && (
            <p>{app.t("deck.picture-shows", { description })}</p>
          )}
          {source !== "" && (
            <p class="faint">{app.t("topic-slide.source", { source })}</p>
          )}
        </div>
      </details>
    </div>
  );
}

/** Says politely which slide is up, once for each turn. */
export function SlideAnnouncement(props: {
  readonly app: App;
  readonly slides: readonly Slide[];
  readonly number: number;
}): VNode {
  const { app, slides, number } = props;
  const first = slides[number - 1]?.text.split("\n")[0] ?? "";
  const where = app.t("deck.slide-of", { slide: number, count: slides.length });
  return (
    <p class="only-read" role="status">
      {slides.length > 0 && `${where}. ${first}`}
    </p>
  );
}
