import type { Express } from "express";

/** What the router keeps of each step, as far as it is looked at here. */
interface Step {
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
  readonly handle?: { readonly stack?: readonly Step[] };
}

/** Every route of an app as `METHOD path`, those of routers inside it too. */
export function listRoutes(app: Express): string[] {
  const walk = (steps: readonly Step[]): string[] =>
    steps.flatMap((step) => {
      if (!step.route) return walk(step.handle?.stack ?? []);
      const methods = Object.keys(step.route.methods).map((each) =>
        each.toUpperCase(),
      );
      return [step.route.path]
        .flat()
        .flatMap((path) => methods.map((method) => `${method} ${path}`));
    });
  return walk((app.router as unknown as { stack: readonly Step[] }).stack);
}
