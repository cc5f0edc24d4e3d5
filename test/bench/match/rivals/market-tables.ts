import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { earthPoint } from "../../../../shared/domain/matching/earth.ts";
import { type Cell, cellOf } from "../../../../shared/domain/matching/listing-columns.ts";
import type { MatchRun } from "../../../../shared/domain/matching/match-run.ts";
import { type PartName, part, partOf } from "../../../../shared/domain/matching/packed-parts.ts";
import {
  type Own,
  ownOf,
  type PeopleGroup,
  type PeopleTable,
} from "../../../../shared/domain/matching/people-columns.ts";
import { pointsOfMerits } from "../../../../shared/domain/matching/score-tables.ts";
import { excludedGroup } from "../../../../shared/domain/matching/token-finder.ts";

/** A column of a table that a database reads from CSV. `list` holds whole numbers with bars between. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "int" | "bigint" | "double precision" | "list";
  readonly value: (row: Row) => number | bigint | string;
}

/** A table of the market as a database is given it: what our own engine reads, already in numbers and sets of bits. */
export interface MarketTable<Row> {
  readonly name: "travellers" | "people" | "listings";
  readonly columns: readonly Column<Row>[];
  readonly rows: Iterable<Row>;
}

type Named<Row> = readonly [name: string, value: Column<Row>["value"]];

const columns = <Row>(type: Column<Row>["type"], prefix: string, named: readonly Named<Row>[]): Column<Row>[] =>
  named.map(([name, value]) => ({ name: `${prefix}_${name}`, type, value }));

/** Two words as one whole number of 64 bits with a sign. */
const wide = (low: number, high: number, lowBits = 32): bigint =>
  BigInt.asIntN(64, (BigInt(high) << BigInt(lowBits)) | BigInt(low >>> 0));

/** Metres east and north on a plane that touches the globe in Tokyo: on it nothing is farther away than in truth. */
const onPlane = ({ x, y, z }: { x: number; y: number; z: number }): readonly [east: number, north: number] => {
  const origin = earthPoint({ latitude: 35.69, longitude: 139.69 });
  const toAxis = Math.hypot(origin.x, origin.y);
  const radius = Math.hypot(toAxis, origin.z);
  const outward = (origin.x * x + origin.y * y) / toAxis;
  return [(origin.x * y - origin.y * x) / toAxis, (toAxis * z - origin.z * outward) / radius];
};

/** Words of 64 bits out of a set of words of 32. */
const bitColumns = <Row>(prefix: string, words: number, at: (row: Row, word: number) => number): Column<Row>[] =>
  columns(
    "bigint",
    prefix,
    Array.from({ length: Math.ceil(words / 2) }, (_, n) => [
      `bits${n}`,
      (row: Row) => wide(at(row, 2 * n), 2 * n + 1 < words ? at(row, 2 * n + 1) : 0),
    ]),
  );

type Traveller = PeopleGroup & { readonly number: number };

const travellers = ({ groups }: PeopleTable): MarketTable<Traveller> => ({
  name: "travellers",
  rows: groups.map((group, number) => ({ ...group, number })),
  columns: [
    ...columns<Traveller>("int", "t", [
      ["number", ({ number }) => number],
      ["home", ({ home }) => home],
      ["municipality", ({ municipality }) => municipality],
      ["located", ({ located }) => Number(located)],
      ["x", ({ x }) => x],
      ["y", ({ y }) => y],
      ["z", ({ z }) => z],
      ["island", ({ island }) => Number(island)],
      ["outside", ({ outsideOwnAreaOk }) => Number(outsideOwnAreaOk)],
      ["at_home", ({ atHome }) => Number(atHome)],
      ["reach", ({ reach }) => reach],
    ]),
    ...columns<Traveller>("bigint", "t", [["town", ({ town }) => town]]),
    ...columns<Traveller>("double precision", "t", [
      ["east", (group) => onPlane(group)[0]],
      ["north", (group) => onPlane(group)[1]],
    ]),
  ],
});

interface Person {
  readonly p: number;
  readonly traveller: number;
}

const ownNumbers: readonly Own[] = [
  ...(["reach", "softReach", "modes", "preferredMinutes", "maxMinutes", "kinds", "load", "costHardYen"] as const),
  ...(["minHourlyYen", "youngest", "oldest", "wishedGroups", "purposes", "asks", "welcomesReward"] as const),
  ...(["costSoftYen", "hopedHourlyYen", "maxDaysPerWeek", "maxSessionMinutes", "groupSizeMax", "startBy"] as const),
];

const ownSets: readonly (readonly [name: string, low: Own, high: Own, lowBits: number])[] = [
  ["possible", "possibleLow", "possibleHigh", 28],
  ["good", "goodLow", "goodHigh", 28],
  ["wished", "wishedLow", "wishedHigh", 32],
  ["did", "didLow", "didHigh", 32],
  ["declined", "declinedLow", "declinedHigh", 32],
  ["experience", "experienceLow", "experienceHigh", 32],
  ["soft", "softLow", "softHigh", 32],
  ["avoid", "avoidLow", "avoidHigh", 32],
];

/** Name of a column in the way of databases. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const people = (table: PeopleTable): MarketTable<Person> => {
  const listOf = ({ p }: Person): string =>
    Array.from(table.notOffered.subarray(table.notOfferedFrom[p], table.notOfferedFrom[p + 1]))
      .map((place) => place % excludedGroup)
      .join("|");
  return {
    name: "people",
    rows: table.groups.flatMap(({ from, to }, traveller) =>
      Array.from({ length: to - from }, (_, n) => ({ p: from + n, traveller })),
    ),
    columns: [
      ...columns<Person>("int", "p", [
        ["row", ({ p }) => p],
        ["person", ({ p }) => table.record[p] ?? 0],
        ["traveller", ({ traveller }) => traveller],
      ]),
      ...bitColumns<Person>("p", table.words, ({ p }, word) => table.deny[p * table.words + word] ?? 0),
      ...columns<Person>(
        "int",
        "p",
        ownNumbers.map((name) => [snake(name), ({ p }: Person) => ownOf(table, p, name)]),
      ),
      ...columns<Person>(
        "bigint",
        "p",
        ownSets.map(([name, low, high, lowBits]) => [
          name,
          ({ p }: Person) => wide(ownOf(table, p, low), ownOf(table, p, high), lowBits),
        ]),
      ),
      ...columns<Person>("list", "p", [["not_offered", listOf]]),
    ],
  };
};

const listingNumbers: readonly Cell[] = [
  ...(["rank", "days", "bandSet", "required", "load", "feeYen", "hourlyYen", "minAge", "maxAge", "kind"] as const),
  ...(["municipality", "merits", "open", "purposes", "codeGroups", "daysPerWeek"] as const),
  ...(["sessionMinutes", "groupSize", "beginsOn", "timed"] as const),
];

const packedNumbers: readonly (readonly [cell: "what" | "when", name: PartName])[] = [
  ["what", "primaryCode"],
  ["what", "paid"],
  ["when", "flexible"],
];

const listingSets: readonly (readonly [name: string, low: Cell, high: Cell])[] = [
  ["codes", "codesLow", "codesHigh"],
  ["flags", "flagsLow", "flagsHigh"],
  ["open_flags", "openLow", "openHigh"],
];

/** Only municipality whose people may take part; 0: no limit. */
const residentsOf = ({ listings }: MatchRun, l: number): number => {
  const [one, other] = listings.residentsOf[l] ?? [];
  if (other !== undefined) throw new RangeError("the rivals' tables have room for one municipality a listing");
  return one ?? 0;
};

const offeredPlaces = ({ listings, areaAllowed }: MatchRun): number[] =>
  listings.ids.flatMap((_, l) => (listings.barred[l] === 0 && areaAllowed[0]?.[l] === 1 ? [l] : []));

const listings = (run: MatchRun): MarketTable<number> => {
  const table = run.listings;
  const merits = run.centres[0] && pointsOfMerits(run.centres[0].weights);
  const point = (l: number) => ({ x: table.x[l] ?? 0, y: table.y[l] ?? 0, z: table.z[l] ?? 0 });
  return {
    name: "listings",
    rows: offeredPlaces(run),
    columns: [
      ...columns<number>("int", "l", [
        ["place", (l) => l],
        ["holding", (l) => table.holding[l] ?? 0],
        ["island", (l) => table.island[l] ?? 0],
        ["located", (l) => table.located[l] ?? 0],
        ["residents_of", (l) => residentsOf(run, l)],
        ["merit_points", (l) => merits?.[cellOf(table, l, "merits")] ?? 0],
        ["primary_group", (l) => 1 << partOf(cellOf(table, l, "what"), part.primaryGroup)],
        ["x", (l) => point(l).x],
        ["y", (l) => point(l).y],
        ["z", (l) => point(l).z],
      ]),
      ...bitColumns<number>("l", table.named.words, (l, word) => table.need[l * table.named.words + word] ?? 0),
      ...columns<number>(
        "int",
        "l",
        listingNumbers.map((name) => [snake(name), (l: number) => cellOf(table, l, name)]),
      ),
      ...columns<number>(
        "int",
        "l",
        packedNumbers.map(([packed, name]) => [
          snake(name),
          (l: number) => partOf(cellOf(table, l, packed), part[name]),
        ]),
      ),
      ...columns<number>(
        "bigint",
        "l",
        listingSets.map(([name, low, high]) => [
          name,
          (l: number) => wide(cellOf(table, l, low), cellOf(table, l, high)),
        ]),
      ),
      ...columns<number>("bigint", "l", [["town", (l) => table.town[l] ?? 0]]),
      ...columns<number>("double precision", "l", [
        ["east", (l) => onPlane(point(l))[0]],
        ["north", (l) => onPlane(point(l))[1]],
      ]),
    ],
  };
};

/** What a database has to know of a table to read it. */
export interface TableFile {
  readonly name: MarketTable<unknown>["name"];
  readonly columns: readonly Pick<Column<unknown>, "name" | "type">[];
  readonly file: string;
}

function* csvLines<Row>({ columns, rows }: MarketTable<Row>): Generator<string> {
  yield `${columns.map(({ name }) => name).join(",")}\n`;
  for (const row of rows) yield `${columns.map(({ value }) => String(value(row))).join(",")}\n`;
}

const writeTable = async <Row>(table: MarketTable<Row>, directory: string): Promise<TableFile> => {
  const file = join(directory, `${table.name}.csv`);
  await pipeline(Readable.from(csvLines(table)), createWriteStream(file));
  return { name: table.name, columns: table.columns.map(({ name, type }) => ({ name, type })), file };
};

/** Writes a market of one centre as CSV files that databases read. */
export const writeMarket = async (table: PeopleTable, run: MatchRun, directory: string): Promise<TableFile[]> => [
  await writeTable(travellers(table), directory),
  await writeTable(people(table), directory),
  await writeTable(listings(run), directory),
];
