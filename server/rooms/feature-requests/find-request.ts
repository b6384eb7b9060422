import type { RequestDeclaration } from "../../../shared/features/define-feature.ts";
import { features as declarations } from "../../../shared/features/index.ts";
import type { Outcome } from "../../../shared/protocol/refusals.ts";
import type { RequestContext } from "../../features/context.ts";
import { features } from "../../features/index.ts";

/** A feature's function without its types, which the registries have checked already. */
type AnyFunction = (
  payload: unknown,
  context: RequestContext,
) => Promise<Outcome<unknown>>;

/** A request of the wire: what it has to look like, and what it runs. */
export interface FoundRequest {
  readonly declaration: RequestDeclaration;
  readonly run: AnyFunction;
}

/**
 * All requests by wire name. The one place where the types of the registries
 * are loosened: a name from the wire picks a declaration and its function.
 */
const requests = new Map<string, FoundRequest>(
  Object.entries(declarations).flatMap(([feature, declaration]) =>
    Object.entries<RequestDeclaration>(declaration.requests).map(
      ([name, request]): [string, FoundRequest] => {
        const side = features[feature as keyof typeof features];
        const functions = side.requests as unknown as Record<
          string,
          AnyFunction
        >;
        const run = functions[name];
        if (!run) throw new Error(`No function for ${feature}.${name}`);
        return [`${feature}.${name}`, { declaration: request, run }];
      },
    ),
  ),
);

/** The request of a wire name such as `chat.send`. */
export function findRequest(name: string): FoundRequest | undefined {
  return requests.get(name);
}
