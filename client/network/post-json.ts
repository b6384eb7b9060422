/** What the server said, with the status it said it under; `null` when it could not be reached. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Posts JSON to our own server. Never throws: a line that fails gives `null`. */
export async function postJson(
  path: string,
  body: unknown,
): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-islet": "1" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}
