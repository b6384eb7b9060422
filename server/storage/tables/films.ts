import type { Caption } from "../../../shared/features/video/captions.ts";
import type { Json, Timestamp } from "./columns.ts";

/** A film that staff brought for their study. */
export interface FilmTable {
  id: string;
  study_id: string;
  title: string;
  /** What it shows, for those who can't see it. */
  description: string;
  /** Of its captions. */
  language: string;
  kind: "webm" | "mp4";
  /** Key of the file, see `files.ts`. */
  content: string;
  /** What the file takes up. */
  bytes: number;
  /** How long it is, by its own header. */
  seconds: number;
  captions: Json<Caption[]>;
  /** The membership that brought it. */
  created_by: string;
  created_at: Timestamp;
}
