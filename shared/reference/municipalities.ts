import type { Coordinates } from "../domain/place.ts";
import data from "./municipalities.json" with { type: "json" };

/** A municipality (市区町村), a ward of a designated city, or a prefecture, with the position of its main office. */
export interface Municipality {
  /** 全国地方公共団体コード with check digit: `131172`. */
  readonly code: string;
  /** 都道府県: `東京都`. */
  readonly prefecture: string;
  /** `北区`, `札幌市中央区`; for a prefecture its own name. */
  readonly name: string;
  /** Katakana: `キタク`. */
  readonly kana: string;
  readonly office: Coordinates;
}

const prefectureNames = new Map(data.prefectures.map(([code, name]) => [String(code).slice(0, 2), String(name)]));

const toMunicipality = (row: readonly (string | number)[]): Municipality => {
  const [code, name, kana, latitude, longitude] = row as [string, string, string, number, number];
  return {
    code,
    prefecture: prefectureNames.get(code.slice(0, 2)) ?? "",
    name,
    kana,
    office: { latitude, longitude },
  };
};

/** The 47 prefectures, by code. */
export const prefectures: readonly Municipality[] = data.prefectures.map(toMunicipality);

/** All municipalities of Japan and the wards of designated cities, by code. */
export const municipalities: readonly Municipality[] = data.municipalities.map(toMunicipality);

const byCode = new Map([...prefectures, ...municipalities].map((municipality) => [municipality.code, municipality]));

const nameKey = (prefecture: string, name: string): string => `${prefecture}/${name}`;
const byName = new Map(
  [...prefectures, ...municipalities].map((municipality) => [
    nameKey(municipality.prefecture, municipality.name),
    municipality,
  ]),
);

/** Finds a municipality or prefecture by its six-digit code. */
export const findMunicipality = (code: string): Municipality | undefined => byCode.get(code);

/** Finds a municipality by prefecture and name; a county (郡) before a town's name is passed over. */
export const findMunicipalityByName = (prefecture: string, name: string): Municipality | undefined =>
  byName.get(nameKey(prefecture, name)) ?? byName.get(nameKey(prefecture, name.replace(/^.+郡/, "")));

/** Municipalities of a prefecture, by its code (`130001`) or the first two digits. */
export const municipalitiesOf = (prefectureCode: string): Municipality[] =>
  municipalities.filter((municipality) => municipality.code.startsWith(prefectureCode.slice(0, 2)));

/** `北区`; the code itself where it is unknown. */
export const municipalityName = (code: string): string => byCode.get(code)?.name ?? code;

/** `東京都北区`; the prefecture once only, and the code itself where it is unknown. */
export const fullMunicipalityName = (code: string): string => {
  const found = byCode.get(code);
  if (!found) return code;
  return found.name === found.prefecture ? found.name : found.prefecture + found.name;
};

/** Whether the code stands for a whole prefecture. */
export const isPrefectureCode = (code: string): boolean => code.slice(2, 5) === "000";
