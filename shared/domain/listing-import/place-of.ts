import {
  findMunicipality,
  findMunicipalityByName,
  fullMunicipalityName,
  isPrefectureCode,
  type Municipality,
  prefectures,
} from "../../reference/municipalities.ts";
import { leadingTown, townCentre } from "../../reference/towns.ts";
import type { Place } from "../listing.ts";
import type { Coordinates } from "../place.ts";
import { parseCode } from "./parse-code.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowNote } from "./row-outcome.ts";

export interface ReadPlace {
  /** Municipality (or, for lists of prefectures and the state, at least prefecture) that the row belongs to. */
  readonly municipalityCode: string | undefined;
  readonly place: Place;
  /** Whether it says where: a name or an address, or that it is online. */
  readonly clear: boolean;
  readonly notes: readonly RowNote[];
}

const codeInFileName = /(?<![0-9])([0-9]{6})(?![0-9])/gu;

/** The code of the list: its column, else a proven code in the file's name. */
const ownCode = (cells: Cells, fileName: string): { code: string | undefined; notes: RowNote[] } => {
  const cell = cells.get("municipalityCode");
  const read = parseCode(cell);
  if (read) {
    const notes: RowNote[] = read.repaired ? ["code_repaired"] : [];
    return { code: read.code, notes: findMunicipality(read.code) ? notes : [...notes, "code_unknown"] };
  }
  const fromName = [...fileName.matchAll(codeInFileName)]
    .map(([, digits = ""]) => parseCode(digits)?.code)
    .find((code) => code !== undefined && findMunicipality(code));
  const unread: RowNote[] = cell === "" ? [] : ["code_unknown"];
  return fromName ? { code: fromName, notes: [...unread, "code_from_file_name"] } : { code: undefined, notes: unread };
};

/** 袖ヶ浦市 and 袖ケ浦市, 龍ヶ崎市 and 龍ケ崎市 are written either way. */
const byName = (prefecture: string, city: string): Municipality | undefined =>
  [city, city.replaceAll("ヶ", "ケ"), city.replaceAll("ケ", "ヶ")]
    .map((name) => findMunicipalityByName(prefecture, name))
    .find((found) => found !== undefined);

const prefectureOf = (name: string): Municipality | undefined => prefectures.find((one) => one.name === name);

// すみだトリフォニーホール(東京都墨田区)
const addressInName = /[(（]((?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)[^)）]+)[)）]/u;

const inBrackets = (placeName: string): Municipality | undefined => {
  const address = addressInName.exec(placeName)?.[1] ?? "";
  const prefecture = prefectures.find((one) => address.startsWith(one.name));
  if (!prefecture) return undefined;
  const rest = address.slice(prefecture.name.length);
  return byName(prefecture.name, /^.+?[市区町村](?=.*$)/u.exec(rest)?.[0] ?? rest) ?? prefecture;
};

/** Where it is held: the address columns, else an address in the name of the place, else the list's own municipality. */
const heldIn = (cells: Cells, own: string | undefined): Municipality | undefined => {
  const prefecture = cells.get("prefecture");
  const city = cells.get("city");
  const addressed = city === "" ? undefined : byName(prefecture, city);
  if (addressed) return addressed;
  const named = inBrackets(cells.get("placeName") || cells.get("meetingPlace"));
  if (named) return named;
  return own ? findMunicipality(own) : prefectureOf(prefecture);
};

const inJapan = (latitude: number, longitude: number): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;

const kilometres = (a: Coordinates, b: Coordinates): number =>
  Math.hypot((a.latitude - b.latitude) * 111, (a.longitude - b.longitude) * 91);

const degrees = (text: string): number => (/^\s*\d{1,3}\.\d+\s*$/u.test(text) ? Number(text) : Number.NaN);

const coordinatesOf = (cells: Cells): { coordinates?: Coordinates; notes: RowNote[] } => {
  const texts = [
    cells.get("latitude") || cells.written("latitude"),
    cells.get("longitude") || cells.written("longitude"),
  ];
  const [latitude = Number.NaN, longitude = Number.NaN] = texts.map((text) => degrees(text.normalize("NFKC")));
  if (inJapan(latitude, longitude)) return { coordinates: { latitude, longitude }, notes: [] };
  if (inJapan(longitude, latitude)) {
    return { coordinates: { latitude: longitude, longitude: latitude }, notes: ["coordinates_swapped"] };
  }
  return { notes: texts.every((text) => text === "") ? [] : ["coordinates_unread"] };
};

/** Farther than this from the municipality's office, coordinates of a place in it are not believed. */
const farthestKilometres = 60;

const positionOf = (
  cells: Cells,
  held: Municipality | undefined,
  town: string,
): { position: Pick<Place, "coordinates" | "precision">; notes: RowNote[] } => {
  const { coordinates, notes } = coordinatesOf(cells);
  const far =
    coordinates && held && !isPrefectureCode(held.code) && kilometres(coordinates, held.office) > farthestKilometres;
  // Tokyo's islands lie hundreds of kilometres from each other within one municipality.
  const believed = coordinates && !(far && !held.code.startsWith("134"));
  if (believed) return { position: { coordinates, precision: "exact" }, notes };
  const doubts: RowNote[] = far ? [...notes, "coordinates_far"] : notes;
  const centre = held && town !== "" ? townCentre(held.code, town) : undefined;
  if (centre) return { position: { coordinates: centre, precision: "town" }, notes: [...doubts, "place_by_town"] };
  if (!held || isPrefectureCode(held.code)) return { position: {}, notes: doubts };
  return {
    position: { coordinates: held.office, precision: "municipality" },
    notes: [...doubts, "place_by_municipality"],
  };
};

const onlineName = /^(?:オンライン|web|ウェブ|zoom|インターネット|動画配信|youtube)/u;
const onlineTitle =
  /オンライン(?:講座|開催|配信|セミナー|相談|ツアー|おしゃべり会)|web開催|ウェブ開催|動画配信|\(zoom|zoom開催|をオンラインで開催/u;
const alsoOnline =
  /会場と?(?:オンライン|zoom)|オンライン(?:受講|参加|視聴)?も可|ハイブリッド|または(?:オンライン|zoom)/u;

const holdingOf = (cells: Cells, placeName: string): Place["holding"] => {
  const title = searchText(cells.get("title"));
  const text = searchText(`${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`);
  if (alsoOnline.test(text)) return "hybrid";
  if (onlineName.test(searchText(placeName))) return "online";
  return (placeName === "" || /をオンラインで/u.test(title)) && onlineTitle.test(title) ? "online" : "onsite";
};

const nameOf = (cells: Cells): string => {
  const place = cells.get("placeName");
  const meeting = cells.get("meetingPlace");
  return shortened((place || meeting).replaceAll("\n", " "), 200);
};

const townOf = (cells: Cells, code: string): string => {
  const cell = cells.get("town").normalize("NFKC").replace(/\s/gu, "");
  return leadingTown(code, cell) ?? cell.replace(/[一二三四五六七八九十0-9]+丁目.*$/u, "");
};

/** Where a listing takes place and to which municipality it belongs. */
export const placeOf = (cells: Cells, fileName: string): ReadPlace => {
  const own = ownCode(cells, fileName);
  const held = heldIn(cells, own.code);
  const name = nameOf(cells);
  const holding = holdingOf(cells, name);
  const town = held ? townOf(cells, held.code) : "";
  const position = holding === "online" ? { position: {}, notes: [] } : positionOf(cells, held, town);
  const block = cells.get("block");
  const building = cells.get("building");
  const address = `${held ? fullMunicipalityName(held.code) : cells.get("prefecture") + cells.get("city")}${cells.get("town")}${block}`;
  const listed = own.code && !isPrefectureCode(own.code) ? own.code : (held?.code ?? own.code);
  return {
    municipalityCode: listed,
    place: {
      name,
      fullAddress: shortened(building && !name.includes(building) ? `${address} ${building}` : address, 300),
      ...(held ? { localGovernmentCode: held.code } : {}),
      town: shortened(town, 100),
      ...position.position,
      holding,
      access: shortened(cells.get("access"), 1000),
    },
    clear: holding === "online" || name !== "" || cells.get("town") !== "",
    notes: [...own.notes, ...position.notes],
  };
};
