import type { z } from "zod";
import type { EventDeclarations } from "../engagement/define-event.ts";
import type { TextSource } from "../curriculum/topic-text.ts";
import type { FeatureName } from "./names.ts";

/**
 * One thing a client may ask of a feature. The gate checks shape, place and rate
 * from this declaration before the feature's function ever runs; who may ask
 * stands in the one table, `shared/access/table.ts`.
 */
export interface RequestDeclaration<
  Payload extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly payload: Payload;
  readonly reply: Reply;
  /**
   * `account`: signed in is enough. `island`: needs an avatar on the island.
   * `station`: the payload names a `station` ("restaurant/menu") that offers this
   * feature, and the avatar has to stand within its reach.
   */
  readonly needs: "account" | "island" | "station";
  /** Whether a repeat with the same id must have no further effect. */
  readonly writes: boolean;
  /** It tells of this very moment: where the line is lost it is let go, never sent again later. */
  readonly isMomentary?: true;
  /** How often one account may ask: a bucket of `burst`, refilled `perMinute`. */
  readonly rate: { readonly burst: number; readonly perMinute: number };
}

/** Something the server tells by itself. The value carries its shape only. */
export type NoticeDeclaration = z.ZodType;

/** A part of what a content says, as keys of words, with its sources and the pages it leads to. */
export interface ContentText {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly sources: readonly TextSource[];
}

export interface FeatureDeclaration {
  readonly name: FeatureName;
  /** Shape of a station's content; absent where the feature works over none. */
  readonly content?: z.ZodType;
  /** The ids of what a station's content offers to be handled, for the share of the catalogue that people used. */
  readonly itemsOf?: (content: never, station: string) => readonly string[];
  /** What a station's content says about health, part by part; where absent, it is every sentence of the feature's own words. */
  readonly textsOf?: (content: never) => readonly ContentText[];
  readonly requests: Readonly<Record<string, RequestDeclaration>>;
  readonly notices: Readonly<Record<string, NoticeDeclaration>>;
  /** Class of one entry of the live state slice, kept in a map by station or place. */
  readonly state?: abstract new () => unknown;
  readonly events: EventDeclarations;
}

/** Declares a feature. It only gives the literal its type, so that both sides can derive theirs. */
export function defineFeature<const F extends FeatureDeclaration>(
  feature: F,
): F {
  return feature;
}
