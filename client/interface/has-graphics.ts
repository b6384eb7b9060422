/** Whether this browser can draw the island; where it cannot, the text view is chosen by itself. */
export function hasGraphics(): boolean {
  try {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
