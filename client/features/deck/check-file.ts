const HEAD_BYTES = 1024;

/**
 * Looks at a file before it is sent, so that nobody waits for an upload that
 * will be turned down; the server looks again.
 * @param maxBytes the most that is taken
 */
export async function checkFile(
  file: Blob,
  maxBytes: number,
): Promise<"not-pdf" | "pdf-too-large" | null> {
  const head = await file.slice(0, HEAD_BYTES).text();
  if (!head.includes("%PDF-")) return "not-pdf";
  return file.size > maxBytes ? "pdf-too-large" : null;
}

/** A title made of a file's name: "week_1-plates.pdf" gives "week 1 plates". */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[_\-\s]+/g, " ")
    .trim();
}
