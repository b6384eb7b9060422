import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { loadPreferences, PICTURES } from "../interface/preferences.ts";
import { keepFoundQuality } from "./keep-found-quality.ts";

test.each(PICTURES.filter((picture) => picture !== "auto"))(
  "%s by hand stands, whatever is measured",
  (picture) => {
    for (const found of ["low", "medium", "high"] as const) {
      const kept = { ...loadPreferences(null), picture: signal(picture) };
      keepFoundQuality(found, kept, "");
      expect(kept.measuredPicture.value).toBe("unset");
      expect(kept.picture.value).toBe(picture);
    }
  },
);

test("by itself what is measured holds, and what was too slow once stays low", () => {
  const kept = loadPreferences(null);
  keepFoundQuality("low", kept, "");
  expect(kept.measuredPicture.value).toBe("low");
  keepFoundQuality("high", kept, "");
  expect(kept.measuredPicture.value).toBe("low");
});

test("a quality in the address is of this visit alone", () => {
  const kept = loadPreferences(null);
  keepFoundQuality("low", kept, "?quality=high");
  expect(kept.measuredPicture.value).toBe("unset");
});
