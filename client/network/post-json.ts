/** What the server said, with the status it said it under; `null` when it could not be reached. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A browser itself waits for minutes on a connection that died without a word. */
const PATIENCE_MS = 30_000;

/** Posts JSON to our own server. Never throws: a line that fails, or says nothing for so long, gives `null`. */
export async function postJson(
  path: string,
  body: unknown,
  patienceMs = PATIENCE_MS,
): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-islet": "1" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}
