/** How long the picture takes to come back after the view has jumped. */
const FADE_MS = 350;

/** Lets a picture that has jumped elsewhere come up out of a pale sky, so that nobody is startled. */
export function fadeIn(canvas: HTMLElement): void {
  canvas.animate([{ opacity: 0.15 }, { opacity: 1 }], {
    duration: FADE_MS,
    easing: "ease-out",
  });
}
