import type { Express } from "express";
import type { Logger } from "pino";
import type { z } from "zod";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import type { Outcome } from "../../shared/protocol/refusals.ts";
import type { Config } from "../config.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";
import type { LiveAvatar, RequestContext, World } from "./context.ts";
import type { Caller } from "../engagement/caller.ts";

/** What a feature's own HTTP routes are given. */
export interface RouteServices {
  readonly config: Config;
  readonly database: Database;
  readonly files: Files;
  readonly log: Logger;
  /** Who sent this HTTP request, by the cookie; `null` when nobody is signed in. */
  readCaller(request: {
    headers: { cookie?: string | undefined };
  }): Promise<Caller | null>;
}

/** The server side of a feature: one function per request, and what else it needs. */
export interface ServerFeature<F extends FeatureDeclaration> {
  readonly requests: {
    readonly [R in keyof F["requests"]]: (
      payload: z.output<F["requests"][R]["payload"]>,
      context: RequestContext,
    ) => Promise<Outcome<z.output<F["requests"][R]["reply"]>>>;
  };
  /** Called ten times a second while somebody is on the island. */
  tick?(world: World, nowMs: number, database: Database): void | Promise<void>;
  /** Called once when the island of a study comes up, to bring back what lasted. */
  restore?(world: World, database: Database, config: Config): Promise<void>;
  /** Called when an avatar has come into a place, or left the island (`to` is null). */
  moved?(
    world: World,
    avatar: LiveAvatar,
    from: string | null,
    to: string | null,
    database: Database,
  ): Promise<void>;
  /**
   * Called when somebody's line is there or is lost; the avatar stays a while.
   * `atMs` is the last evidence of a line that is lost.
   */
  reached?(
    world: World,
    avatar: LiveAvatar,
    news: { readonly isThere: boolean; readonly atMs: number },
    database: Database,
  ): Promise<void>;
  /** Called when the role or the name of somebody on the island has changed. */
  changed?(world: World, avatar: LiveAvatar): void;
  /** Adds routes for what is too large for a request, such as an upload. */
  routes?(app: Express, services: RouteServices): void;
}
