import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { addDays, jstDate } from "../../../shared/domain/times.ts";
import { type EventListField, headingsOf } from "../../../shared/reference/event-list-columns.ts";

export type EventRow = Readonly<Partial<Record<EventListField, string>>>;

/** An event in two weeks in a garden near 王子, which nothing is missing of. */
export const gardenEvent = (row: EventRow): EventRow => ({
  municipalityCode: "131172",
  title: "花壇の手入れボランティア",
  description: "公園の花壇で花の植えかえと水やりをするボランティアです。園芸の好きな方を募集します。",
  startsOn: addDays(jstDate(new Date()), 14),
  endsOn: addDays(jstDate(new Date()), 14),
  startTime: "10:00",
  endTime: "11:30",
  placeName: "王子本町公園",
  prefecture: "東京都",
  city: "北区",
  town: "王子本町",
  latitude: "35.7537",
  longitude: "139.7345",
  organizer: "北区みどり課（見本）",
  audience: "どなたでも",
  fee: "無料",
  applyMethod: "電話",
  contactName: "北区みどり課（見本）",
  contactPhone: "03-9999-0101",
  ...row,
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const toCsv = (rows: readonly EventRow[]): string => {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as EventListField[];
  const lines = rows.map((row) => fields.map((field) => cell(row[field] ?? "")));
  return [fields.map((field) => cell(headingsOf(field)[0] ?? "")), ...lines]
    .map((cells) => cells.join(","))
    .join("\r\n");
};

/** Imports a municipality's event list. @returns ids of what was published */
export const importEvents = async (cloud: LocalCloud, rows: readonly EventRow[]): Promise<string[]> => {
  const { rows: report } = (await cloud.invoke("jobs/import-listings", {
    fileName: "131172_event.csv",
    contentBase64: Buffer.from(toCsv(rows)).toString("base64"),
    source: { name: "北区のイベント一覧（見本）", licence: "CC BY 4.0" },
  })) as { rows: readonly { outcome: string; listingId?: string; reasonTexts: readonly string[] }[] };
  if (report.some(({ outcome }) => outcome !== "imported")) throw new Error(JSON.stringify(report));
  return report.map(({ listingId = "" }) => listingId);
};
