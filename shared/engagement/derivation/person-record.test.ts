import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCrowd } from "../testing/arbitrary-log.ts";
import { derive } from "../testing/make-log.ts";
import { readPerson, writePerson } from "./person-record.ts";

test("a derived person comes back from text as they were", () => {
  fc.assert(
    fc.property(arbitraryCrowd, (events) => {
      const { people } = derive(events);
      expect(people.map((one) => readPerson(writePerson(one)))).toEqual(people);
    }),
    { numRuns: 150 },
  );
});
