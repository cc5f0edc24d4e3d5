import type { EventListField } from "../../reference/event-list-columns.ts";
import { type Municipality, municipalities, prefectures } from "../../reference/municipalities.ts";
import type { MappedTable } from "./find-header.ts";
import { cellsOf, rowsLookedAt } from "./list-cells.ts";
import { listMadeOn, listMonth } from "./list-dates.ts";
import { leadingPrefecture, municipalityNamedIn } from "./named-municipality.ts";
import { romaji } from "./romaji.ts";
import type { RowContext } from "./row-context.ts";

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

const nameFields: readonly EventListField[] = [
  "contactName",
  "organizer",
  "placeName",
  "address",
  "city",
  "meetingPlace",
];
const addressFields: readonly EventListField[] = ["url", "contactEmail", "applyUrl"];

type Votes = Map<string, number>;

const vote = (votes: Votes, code: string | undefined, weight: number): void => {
  if (code) votes.set(code, (votes.get(code) ?? 0) + weight);
};

/** The code with more than half of all votes, if at least every fifth row speaks for one, and two do where there are more than a few. */
const elected = (votes: Votes, rows: number): string | undefined => {
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  const total = [...votes.values()].reduce((sum, one) => sum + one, 0);
  return first && first[1] > total / 2 && total >= Math.max(rows > 3 ? 2 : 1, rows / 5) ? first[0] : undefined;
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

/** The municipality that a text names, if it names one alone. */
const onlyOneIn = (text: string): Municipality | undefined => {
  const named = text.split(/[\n\s、・／/]+/u).flatMap((part) => municipalityNamedIn(part) ?? []);
  return new Set(named.map(({ code }) => code)).size === 1 ? named[0] : undefined;
};

const nameInFile = (fileName: string): Municipality | undefined => {
  const japanese = onlyOneIn(fileName.replace(/\.[^.]*$/u, "").replaceAll(/[_-]/gu, " "));
  if (japanese) return japanese;
  const named = municipalityNamedIn(fileName);
  if (named) return named;
  const words = fileName.toLowerCase().match(/[a-z]{4,}/gu) ?? [];
  const found = words.flatMap((word) => byLatin.get(word) ?? []).filter(({ name }) => name.endsWith("市"));
  return found.length === 1 ? found[0] : undefined;
};

/**
 * The municipality, else the prefecture, whose list it is, where its rows do not say so themselves: by what the file says
 * of itself, else by the addresses on the web and the names that most rows hold, else by its name.
 * @param about what stands above its rows, and elsewhere in its file
 */
export const listMunicipality = (
  mapped: MappedTable,
  fileName: string,
  about = mapped.table.above,
): string | undefined => {
  const named = onlyOneIn(about);
  if (named) return named.code;
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
  const ofRows = elected(votes, rows) ?? nameInFile(fileName)?.code;
  return ofRows ?? leadingPrefecture(about)?.code ?? elected(prefectureVotes, rows);
};

/** What an import knows of a list before it reads its rows. */
export interface ListGiven {
  readonly fileName: string;
  /** What the file says of itself. */
  readonly about?: string | undefined;
  readonly today: string;
  /** Day on which the list was made, where somebody told it. */
  readonly madeOn?: string | undefined;
  /** Municipality whose list it is, where somebody told it. */
  readonly municipalityCode?: string | undefined;
}

/** What the rows of a list are read with. */
export const listContext = (mapped: MappedTable, given: ListGiven): RowContext => {
  const { fileName, about, today } = given;
  return {
    fileName,
    madeOn: listMadeOn(mapped, fileName, given.madeOn, today, about),
    municipalityCode: given.municipalityCode ?? listMunicipality(mapped, fileName, about),
    month: listMonth(mapped),
  };
};
