import type { z } from "zod";
import type { RequestContext } from "./context.ts";

/**
 * What a station offers as it stands today, `null` where there is nothing.
 * Throws when the stored content has another shape: nobody should go by it.
 */
export async function readContent<Shape extends z.ZodType>(
  context: Pick<RequestContext, "readContent">,
  station: string,
  shape: Shape,
): Promise<z.output<Shape> | null> {
  const content = await context.readContent(station);
  return content === null ? null : shape.parse(content);
}
