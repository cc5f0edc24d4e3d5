import { describe, expect, test } from "vitest";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { listContext } from "../../../shared/domain/listing-import/list-facts.ts";
import { mapFile } from "../../../shared/domain/listing-import/map-file.ts";
import { type ReadRow, readRows, type UnreadRow } from "../../../shared/domain/listing-import/read-rows.ts";
import { addDays, daysBetween } from "../../../shared/domain/times.ts";
import { hirosaki, saga, toyooka } from "../../support/unseen-lists/calendars-and-feeds.ts";
import { imabari, nagaoka, obihiro, yamagata } from "../../support/unseen-lists/delimited.ts";
import { hamamatsu, matsumoto, naha } from "../../support/unseen-lists/json-lists.ts";
import { belowEachOther, besideEachOther, kita } from "../../support/unseen-lists/odd-tables.ts";
import { amami, izumo, kushimoto, otsu } from "../../support/unseen-lists/single-cells.ts";
import type { Understood, UnseenList } from "../../support/unseen-lists/understood.ts";
import { ichinoseki, miyakonojo } from "../../support/unseen-lists/workbooks.ts";

const today = "2026-11-25";

const rowsOf = async ({ name, content }: UnseenList): Promise<(ReadRow | UnreadRow)[]> => {
  const read = await readListFile({ name, content });
  if ("problem" in read) throw new Error(read.problem);
  const { mapped, about } = mapFile(read);
  return mapped.flatMap((one) => readRows(one, listContext(one, { fileName: name, about, today }), today));
};

/** So many dates are told one by one; more as the first and the last, with those between that are left out. */
const fewDates = 20;

const daysOf = ({ draft }: ReadRow): string => {
  const { dates, startsOn, endsOn, rrule } = draft.terms.schedule;
  if (rrule && !/COUNT|UNTIL/u.test(rrule)) return rrule;
  if (dates.length > fewDates) return `${dates[0]}～${dates.at(-1)}`;
  if (dates.length > 0) return dates.join("・");
  return startsOn || endsOn ? `${startsOn ?? ""}～${endsOn ?? ""}` : "";
};

const leftOut = ({ draft }: ReadRow): string[] => {
  const { dates, exceptDates = [] } = draft.terms.schedule;
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return exceptDates;
  const between = Array.from({ length: daysBetween(first, last) }, (_, n) => addDays(first, n));
  return between.filter((date) => !dates.includes(date));
};

const feeOf = ({ status, yen }: ReadRow["draft"]["terms"]["fee"]): Understood["fee"] => {
  if (status === "paid") return yen ?? "有料";
  return status === "free" ? "無料" : "不明";
};

const endOf = ({ decision }: ReadRow): string => {
  if (decision.decision === "publish") return "publish";
  return decision.decision === "ask" ? `ask ${decision.reasons.join()}` : decision.reasons.join();
};

const understood = (row: ReadRow) => {
  const { terms, municipalityCode } = row.draft;
  const { schedule, place, eligibility, contact, application } = terms;
  return {
    title: terms.title,
    days: daysOf(row),
    not: leftOut(row),
    times: [schedule.startTime, schedule.endTime].filter(Boolean).join("-"),
    place: place.name,
    area: municipalityCode,
    fee: feeOf(terms.fee),
    people: terms.capacity.total,
    ages: [eligibility.minAge, eligibility.maxAge],
    audience: eligibility.audience,
    phone: contact.contactPointPhoneNumber,
    email: contact.contactPointEmailAddress,
    until: application.until,
    apply: application.needed,
    holding: place.holding,
    kind: terms.kind,
    organizer: terms.organizerName,
    address: place.fullAddress,
    url: terms.url,
    end: endOf(row),
  };
};

const lists = {
  nagaoka,
  obihiro,
  imabari,
  yamagata,
  amami,
  otsu,
  izumo,
  kushimoto,
  miyakonojo,
  ichinoseki,
  matsumoto,
  hamamatsu,
  naha,
  saga,
  hirosaki,
  toyooka,
  kita,
  belowEachOther,
  besideEachOther,
};

describe.each(Object.entries(lists))("%s", (_, list) => {
  test("every row is told", async () => {
    const rows = await rowsOf(list);
    expect(rows.map((row) => ("draft" in row ? row.draft.terms.title : row.reason))).toEqual(
      list.rows.map((row) => ("title" in row ? row.title : row.end)),
    );
  });
  test.each(list.rows.map((row, n) => [n + 1, row] as const))(
    "row %i is understood as a clerk does",
    async (n, expected) => {
      const row = (await rowsOf(list))[n - 1];
      if (!row || !("draft" in row) || !("title" in expected)) {
        expect({ end: row && "draft" in row ? row.draft.terms.title : row?.reason }).toEqual(expected);
        return;
      }
      const read = understood(row);
      const asked = Object.keys(expected) as (keyof typeof read)[];
      const { not = [], ...rest } = expected;
      expect(Object.fromEntries(asked.map((key) => [key, read[key]]))).toEqual({
        ...rest,
        ...("not" in expected ? { not: expect.arrayContaining([...not]) } : {}),
      });
    },
  );
});
