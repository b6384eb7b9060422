import type { z } from "zod";
import type { features } from "../features/index.ts";
import type { Outcome } from "./refusals.ts";

type Features = typeof features;

/** Every request by its wire name, such as `chat.send`, derived from the features. */
export type RequestName = {
  [
    F in keyof Features
  ]: `${F & string}.${keyof Features[F]["requests"] & string}`;
}[keyof Features];

type DeclarationOf<N extends RequestName> =
  N extends `${infer F extends keyof Features}.${infer R}`
    ? R extends keyof Features[F]["requests"]
      ? Features[F]["requests"][R]
      : never
    : never;

/** What a request carries. */
export type PayloadOf<N extends RequestName> =
  DeclarationOf<N> extends { payload: infer P extends z.ZodType }
    ? z.input<P>
    : never;

/** What a request is answered with. */
export type ReplyOf<N extends RequestName> =
  DeclarationOf<N> extends { reply: infer R extends z.ZodType }
    ? z.output<R>
    : never;

export type OutcomeOf<N extends RequestName> = Outcome<ReplyOf<N>>;

/** Every notice by its wire name, such as `chat.message`. */
export type NoticeName = {
  [
    F in keyof Features
  ]: `${F & string}.${keyof Features[F]["notices"] & string}`;
}[keyof Features];

/** What a notice tells. */
export type NoticeOf<N extends NoticeName> =
  N extends `${infer F extends keyof Features}.${infer R}`
    ? R extends keyof Features[F]["notices"]
      ? Features[F]["notices"][R] extends infer P extends z.ZodType
        ? z.output<P>
        : never
      : never
    : never;
