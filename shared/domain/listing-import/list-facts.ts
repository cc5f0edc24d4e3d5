import type { EventListField } from "../../reference/event-list-columns.ts";
import { type Municipality, municipalities, prefectures } from "../../reference/municipalities.ts";
import type { MappedTable } from "./find-header.ts";
import { leadingPrefecture, municipalityNamedIn } from "./named-municipality.ts";
import { dateOf, parseDate } from "./parse-date.ts";
import { romaji } from "./romaji.ts";

const suffix = /(?:シ|ク|チョウ|マチ|ムラ|ソン)$/u;
const inLatin = (one: Municipality): string => romaji(one.kana.replace(suffix, ""));
const prefectureInLatin = new Map(
  prefectures.map((one) => [one.name, romaji(one.kana.replace(/(?:ト|フ|ケン)$/u, ""))]),
);

const byLatin = new Map<string, Municipality[]>();
for (const one of municipalities) byLatin.set(inLatin(one), [...(byLatin.get(inLatin(one)) ?? []), one]);

const host = /(?:city|town|vill?)[.-]([a-z-]+)\.(?:([a-z]+)|lg)\.jp/u;
const kindOf: Readonly<Record<string, RegExp>> = { c: /[市区]$/u, t: /町$/u, v: /村$/u };

/** Municipality of an address on the web: www.city.takamatsu.kagawa.jp. */
const ofHost = (text: string): Municipality | undefined => {
  const found = host.exec(text.toLowerCase());
  if (!found) return undefined;
  const [whole, name = "", prefecture] = found;
  const named = (byLatin.get(name.replaceAll("-", "")) ?? []).filter(
    (one) =>
      kindOf[whole[0] ?? ""]?.test(one.name) && (!prefecture || prefectureInLatin.get(one.prefecture) === prefecture),
  );
  return named.length === 1 ? named[0] : undefined;
};

const nameFields: readonly EventListField[] = ["contactName", "organizer", "placeName", "address", "meetingPlace"];
const addressFields: readonly EventListField[] = ["url", "contactEmail", "applyUrl"];

/** Rows looked at: more do not change what a list is about. */
const rowsLookedAt = 300;

const cellsOf = ({ table, mapping }: MappedTable, fields: readonly EventListField[]): string[][] =>
  table.rows
    .slice(0, rowsLookedAt)
    .map(({ cells }) =>
      fields.map((field) => cells[mapping.columns.get(field) ?? -1] ?? "").filter((cell) => cell !== ""),
    );

type Votes = Map<string, number>;

const vote = (votes: Votes, code: string | undefined, weight: number): void => {
  if (code) votes.set(code, (votes.get(code) ?? 0) + weight);
};

/** The code with more than half of all votes, if at least every fifth row speaks for one. */
const elected = (votes: Votes, rows: number): string | undefined => {
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  const total = [...votes.values()].reduce((sum, one) => sum + one, 0);
  return first && first[1] > total / 2 && total >= Math.max(2, rows / 5) ? first[0] : undefined;
};

/** The municipality whose office lies nearest: in a list of one municipality, most places are nearest to its own. */
const nearestTo = (latitude: number, longitude: number): Municipality | undefined => {
  if (!(latitude > 20 && latitude < 46 && longitude > 122 && longitude < 154)) return undefined;
  let best: { one: Municipality; distance: number } | undefined;
  for (const one of municipalities) {
    const distance = (one.office.latitude - latitude) ** 2 + (one.office.longitude - longitude) ** 2;
    if (distance < (best?.distance ?? 0.05)) best = { one, distance };
  }
  return best?.one;
};

const ofPosition = ([latitude = "", longitude = ""]: readonly string[]): Municipality | undefined =>
  nearestTo(Number(latitude), Number(longitude)) ?? nearestTo(Number(longitude), Number(latitude));

const nameInFile = (fileName: string): Municipality | undefined => {
  const named = municipalityNamedIn(fileName);
  if (named) return named;
  const words = fileName.toLowerCase().match(/[a-z]{4,}/gu) ?? [];
  const found = words.flatMap((word) => byLatin.get(word) ?? []).filter(({ name }) => name.endsWith("市"));
  return found.length === 1 ? found[0] : undefined;
};

/**
 * The municipality, else the prefecture, whose list it is, where its rows do not say so themselves: by the addresses on
 * the web and the names that most rows hold.
 */
export const listMunicipality = (mapped: MappedTable, fileName: string): string | undefined => {
  const votes: Votes = new Map();
  const prefectureVotes: Votes = new Map();
  for (const row of cellsOf(mapped, addressFields)) {
    const found = row.map(ofHost).find((one) => one !== undefined);
    vote(votes, found?.code, 1);
  }
  for (const row of cellsOf(mapped, ["latitude", "longitude"]).slice(0, 50)) vote(votes, ofPosition(row)?.code, 0.5);
  for (const row of cellsOf(mapped, nameFields)) {
    vote(votes, row.map((cell) => municipalityNamedIn(cell)).find((one) => one !== undefined)?.code, 1);
    vote(prefectureVotes, row.map((cell) => leadingPrefecture(cell)).find((one) => one !== undefined)?.code, 1);
  }
  const rows = Math.min(mapped.table.rows.length, rowsLookedAt);
  return elected(votes, rows) ?? nameInFile(fileName)?.code ?? elected(prefectureVotes, rows);
};

const inName =
  /(?<![0-9])(20[0-9]{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?![0-9]))(?:[-_.月]?(0[1-9]|[12][0-9]|3[01]))?(?![0-9])/u;
const eraInName = /(?:令和|[rR])([0-9]{1,2})[-_.年]?([01]?[0-9])?(?![0-9])/u;

/** The day that a file's name tells: 2025-08-10_events.csv, 202508.csv, R7.8. */
const dayInName = (fileName: string): string | undefined => {
  const name = fileName.normalize("NFKC");
  const found = inName.exec(name);
  if (found) return dateOf(Number(found[1]), Number(found[2]), Number(found[3] ?? 1));
  const era = eraInName.exec(name);
  return era ? dateOf(2018 + Number(era[1]), Number(era[2] ?? 4) || 4, 1) : undefined;
};

const dayFields: readonly EventListField[] = ["startsOn", "when", "timeNote", "publishedOn", "applyUntil"];

/** The day in the middle of those that the rows write in full. */
const middleDay = (mapped: MappedTable): string | undefined => {
  const days = cellsOf(mapped, dayFields)
    .flatMap((row) => row.map(parseDate).find((date) => date !== undefined) ?? [])
    .filter((date) => date < "2100")
    .sort();
  return days[Math.floor(days.length / 2)];
};

/** The day of a list's edition, where it is known: as its name tells, else as told by whoever handed it over. */
export const listEdition = (fileName: string, told: string | undefined): string | undefined =>
  dayInName(fileName) ?? told;

/** The day on which a list was made: its edition, else about the days that its rows write in full; at last, today. */
export const listMadeOn = (mapped: MappedTable, fileName: string, told: string | undefined, today: string): string =>
  listEdition(fileName, told) ?? middleDay(mapped) ?? today;
