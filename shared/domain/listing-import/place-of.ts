import {
  findMunicipality,
  fullMunicipalityName,
  isPrefectureCode,
  type Municipality,
  prefectures,
} from "../../reference/municipalities.ts";
import { leadingTown, townCentre } from "../../reference/towns.ts";
import type { Place } from "../listing.ts";
import type { Coordinates } from "../place.ts";
import {
  leadingPrefecture,
  municipalityByName,
  municipalityNamedIn,
  municipalityOfAddress,
} from "./named-municipality.ts";
import { parseCode } from "./parse-code.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
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

interface Area {
  readonly code: string | undefined;
  readonly notes: readonly RowNote[];
}

/** The code of the list: its column, else a proven code in the file's name, else the name of the municipality. */
const ownCode = (cells: Cells, fileName: string): Area => {
  const cell = cells.get("municipalityCode");
  const read = parseCode(cell);
  if (read) {
    const notes: RowNote[] = read.repaired ? ["code_repaired"] : [];
    return { code: read.code, notes: findMunicipality(read.code) ? notes : [...notes, "code_unknown"] };
  }
  const unread: RowNote[] = cell === "" ? [] : ["code_unknown"];
  const fromName = [...fileName.matchAll(codeInFileName)]
    .map(([, digits = ""]) => parseCode(digits)?.code)
    .find((code) => code !== undefined && findMunicipality(code));
  if (fromName) return { code: fromName, notes: [...unread, "code_from_file_name"] };
  const named = municipalityOfAddress(cells.get("municipalityName"), "");
  return { code: named?.code, notes: unread };
};

// すみだトリフォニーホール(東京都墨田区)
const addressInName = /[(（]((?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)[^)）]+)[)）]/u;

/** 中央公民館（大町3-3-20）: where it is, beside its name. */
const beside = /[(（]((?:〒?[0-9]{3}-?[0-9]{4}\s*)?[^)）]{2,40}[0-9０-９]+(?:[-－‐−番丁][^)）]*)?)[)）]/u;
const addressBeside = (placeName: string): string => {
  const found = beside.exec(placeName)?.[1] ?? "";
  return /[都道府県市区町村]|丁目|番地|[^0-9][0-9]+-[0-9]+/u.test(found.normalize("NFKC")) ? found : "";
};

/** The address of a row: its column, else what stands in brackets beside the name of the place. */
const addressOf = (cells: Cells): string => cells.get("address") || addressBeside(cells.get("placeName"));

const inBrackets = (placeName: string): Municipality | undefined => {
  const address = addressInName.exec(placeName)?.[1];
  return address === undefined ? undefined : municipalityOfAddress(address, "");
};

const prefectureOf = (code: string | undefined): string =>
  prefectures.find((one) => one.code.slice(0, 2) === code?.slice(0, 2))?.name ?? "";

/** Where the row itself says that it is held: its address columns, its address, or an address or name in its place. */
const statedIn = (cells: Cells, prefecture: string): Municipality | undefined => {
  const city = cells.get("city");
  const within = cells.get("prefecture") || prefecture;
  const byCode = findMunicipality(parseCode(cells.get("placeCode"))?.code ?? "");
  const named = within === "" ? municipalityOfAddress(city, "") : undefined;
  const addressed =
    byCode ??
    named ??
    (city === "" ? undefined : municipalityByName(within, city.replace(leadingPrefecture(city)?.name ?? "", "")));
  if (addressed) return addressed;
  const address = addressOf(cells);
  const ofAddress = address === "" ? undefined : municipalityOfAddress(address, within);
  return ofAddress ?? inBrackets(cells.get("placeName") || cells.get("meetingPlace"));
};

/** Where it is held, and to whose list it belongs. */
const areaOf = (cells: Cells, context: RowContext): { own: Area; held: Municipality | undefined } => {
  const own = ownCode(cells, context.fileName);
  const list = own.code ?? context.municipalityCode;
  const prefecture = prefectureOf(list);
  const stated = statedIn(cells, prefecture);
  if (own.code || (stated && !isPrefectureCode(stated.code))) {
    return { own, held: stated ?? findMunicipality(own.code ?? "") };
  }
  const place = `${cells.get("placeName")}\n${cells.get("meetingPlace")}`;
  const named = municipalityNamedIn(place, cells.get("prefecture") || prefecture || undefined);
  if (named) return { own: { code: undefined, notes: [...own.notes, "area_from_name"] }, held: named };
  const fallback = context.municipalityCode;
  const held =
    stated ?? findMunicipality(fallback ?? "") ?? prefectures.find(({ name }) => name === cells.get("prefecture"));
  return fallback ? { own: { code: fallback, notes: [...own.notes, "area_from_list"] }, held } : { own, held };
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

const bothInName =
  /ハイブリッド|(?:館|センター|室|会場|ホール).*(?:オンライン|zoom)|(?:オンライン|zoom)(?:と|・|、|及び|または|\/).*(?:館|センター|室|会場|ホール)/u;
const onlineAtHome = /^ご?自宅.*(?:オンライン|zoom|web)/u;

const holdingOf = (cells: Cells, placeName: string): Place["holding"] => {
  const title = searchText(cells.get("title"));
  const text = searchText(`${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`);
  const column = searchText(cells.get("online"));
  if (
    alsoOnline.test(text) ||
    bothInName.test(searchText(placeName)) ||
    /ハイブリッド|hybrid|mixedeventattendancemode/u.test(column)
  )
    return "hybrid";
  if (/^(?:オンライン|web|online|1|有|あり)|onlineeventattendancemode/u.test(column))
    return placeName === "" ? "online" : "hybrid";
  if (onlineName.test(searchText(placeName)) || onlineAtHome.test(searchText(placeName))) return "online";
  return (placeName === "" || /をオンラインで/u.test(title)) && onlineTitle.test(title) ? "online" : "onsite";
};

const nameOf = (cells: Cells): string => {
  const place = cells.get("placeName");
  const meeting = cells.get("meetingPlace");
  return shortened((place || meeting).replaceAll("\n", " "), 200);
};

/** An address below its municipality: 愛知県岡崎市若宮町2丁目1-1 → 若宮町2丁目1-1. */
const belowMunicipality = (address: string, held: Municipality): string => {
  const text = address
    .normalize("NFKC")
    .replace(/^[〒\s]*[0-9]{3}-?[0-9]{4}/u, "")
    .trim();
  const at = text.indexOf(held.name);
  return at < 0 ? text : text.slice(at + held.name.length);
};

const townOf = (cells: Cells, held: Municipality): string => {
  const cell = cells.get("town") || belowMunicipality(addressOf(cells), held);
  const text = cell.normalize("NFKC").replace(/\s/gu, "");
  return leadingTown(held.code, text) ?? text.replace(/(?:[一二三四五六七八九十]+丁目|[0-9]).*$/u, "");
};

const fullAddressOf = (cells: Cells, held: Municipality | undefined, name: string): string => {
  const building = cells.get("building");
  const municipality = held ? fullMunicipalityName(held.code) : cells.get("prefecture") + cells.get("city");
  const address = addressOf(cells);
  const below = held ? belowMunicipality(address, held) : address;
  const whole = `${municipality}${cells.get("town") === "" ? below : cells.get("town")}${cells.get("block")}`;
  return shortened(building && !name.includes(building) ? `${whole} ${building}` : whole, 300);
};

/** Where a listing takes place and to which municipality it belongs. */
export const placeOf = (cells: Cells, context: RowContext): ReadPlace => {
  const { own, held } = areaOf(cells, context);
  const name = nameOf(cells);
  const holding = holdingOf(cells, name);
  const town = held ? townOf(cells, held) : "";
  const position = holding === "online" ? { position: {}, notes: [] } : positionOf(cells, held, town);
  const listed = own.code && !isPrefectureCode(own.code) ? own.code : (held?.code ?? own.code);
  return {
    municipalityCode: listed,
    place: {
      name,
      fullAddress: fullAddressOf(cells, held, name),
      ...(held ? { localGovernmentCode: held.code } : {}),
      town: shortened(town, 100),
      ...position.position,
      holding,
      access: shortened(cells.get("access"), 1000),
    },
    clear: holding === "online" || name !== "" || cells.get("town") !== "" || cells.get("address") !== "",
    notes: [...own.notes, ...position.notes],
  };
};
