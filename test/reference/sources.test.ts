import { expect, test } from "vitest";
import { jstDateSchema } from "../../shared/domain/times.ts";
import { eventListColumnsSource } from "../../shared/reference/event-list-columns.ts";
import { publicHolidaysSource } from "../../shared/reference/public-holidays.ts";
import { taxonomySource } from "../../shared/reference/taxonomy.ts";
import { audienceRulesSource } from "../../shared/reference/words/audience-words.ts";
import { demandWordsSource } from "../../shared/reference/words/demand-words.ts";
import { kindWordsSource } from "../../shared/reference/words/kind-words.ts";
import { taxonomyWordsSource } from "../../shared/reference/words/taxonomy-words.ts";
import { textLabelsSource } from "../../shared/reference/words/text-labels.ts";

test.each([
  eventListColumnsSource,
  taxonomySource,
  audienceRulesSource,
  demandWordsSource,
  kindWordsSource,
  taxonomyWordsSource,
  textLabelsSource,
  publicHolidaysSource,
])("a table of facts names where it comes from and since when it holds: %o", ({ source, effectiveOn }) => {
  expect(source.length).toBeGreaterThan(10);
  expect(jstDateSchema.safeParse(effectiveOn).success).toBe(true);
});
