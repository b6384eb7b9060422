import type { Express } from "express";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import { findFeed } from "../../classes/feeds.ts";
import { listOccurrences } from "../../classes/occurrences.ts";
import { writeIcalendar } from "../../classes/write-icalendar.ts";
import { findCaller, findStudy } from "../../people/find-caller.ts";
import type { RouteServices } from "../server-feature.ts";
import { readerOf } from "../reader-of.ts";
import { tellTrip } from "../../classes/tell-trip.ts";
import { tellKind } from "./tell-kind.ts";

const DAY_MS = 86_400_000;
const BEHIND_MS = 60 * DAY_MS;
const AHEAD_MS = 400 * DAY_MS;

/**
 * A person's own feed: the classes they may come to, less those they can't. The secret in the address is the
 * proof, so the file names nobody and no topic, and no search engine or cache on the way may keep it.
 */
export function serveFeeds(
  app: Express,
  { database, config }: RouteServices,
): void {
  const local = `${config.isSecure ? "https" : "http"}://localhost:${config.port}`;
  const url = `${config.publicUrl ?? local}/calendar`.replace(
    "//calendar",
    "/calendar",
  );
  app.get("/calendar/feed/:secret.ics", async (request, response) => {
    response.set({
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow",
    });
    const { db } = database;
    const membershipId = await findFeed(db, request.params.secret);
    const found = membershipId && (await findCaller(db, membershipId));
    const study = found && (await findStudy(db, found.caller.studyId));
    if (!study) return void response.status(404).type("txt").send("");
    const now = new Date();
    const { classes } = await listOccurrences(
      db,
      readerOf(found),
      new Date(now.getTime() - BEHIND_MS),
      new Date(now.getTime() + AHEAD_MS),
    );
    const describe = (each: Occurrence): string => {
      const kind = tellKind(each.kind, found.language);
      const number = each.topic?.part === "core" ? ` ${each.topic.number}` : "";
      return `${kind}${number} · ${study.name}`;
    };
    const entries = classes
      .filter(({ isComing }) => isComing !== false)
      .map((each) => ({
        id: each.id,
        summary: describe(each),
        location: each.trip && tellTrip(each.trip, found.language),
        startsAt: new Date(each.startsAt),
        minutes: each.minutes,
        isCancelled: each.state === "cancelled",
        revision: each.revision,
      }));
    response
      .type("text/calendar; charset=utf-8")
      .send(writeIcalendar(entries, { name: study.name, url, now }));
  });
}
