import {
  findMunicipality,
  findMunicipalityByName,
  isPrefectureCode,
  type Municipality,
  municipalities,
  municipalitiesOf,
  prefectures,
} from "../../shared/reference/municipalities.ts";
import type { FileListing, FilePersona } from "./persona-file.ts";

/** A name and its prefecture's, where it begins with that: 埼玉県川口市. */
const partsOf = (name: string, prefecture: string): readonly [prefecture: string, name: string] => {
  const named = prefectures.find((one) => name.startsWith(one.name));
  return named === undefined ? [prefecture, name] : [named.name, name.slice(named.name.length) || named.name];
};

/** A municipality by its name, with or without its prefecture, and a ward's without its city (鶴見区). */
const municipalityNamed = (name: string, around: string): Municipality | undefined => {
  const [prefecture, own] = partsOf(name, around);
  const exact = findMunicipalityByName(prefecture, own);
  if (exact !== undefined || own === "") return exact;
  const alike = municipalities.filter((one) => one.name.endsWith(own));
  const [near, other] = alike.filter((one) => one.prefecture === prefecture);
  if (near !== undefined) return other === undefined ? near : undefined;
  return alike.length === 1 ? alike[0] : undefined;
};

/** The code of the municipality that somebody is said to live in. */
export const codeOfHome = ({ municipality, prefecture }: { municipality: string; prefecture: string }) =>
  municipality === "" ? undefined : municipalityNamed(municipality, prefecture)?.code;

/** A designated city's wards; none of another municipality. */
const wardsOf = (city: Municipality): Municipality[] =>
  municipalitiesOf(city.code).filter(({ code, name }) => code !== city.code && name.startsWith(city.name));

/** A ward's code for each ward of a designated city, all codes of a prefecture, else the code itself. */
const withParts = (code: string): string[] => {
  if (isPrefectureCode(code)) return municipalitiesOf(code).map((municipality) => municipality.code);
  const named = findMunicipality(code);
  return [code, ...(named ? wardsOf(named) : []).map((ward) => ward.code)];
};

const isPartOf = (whole: string, part: string): boolean => whole !== part && withParts(whole).includes(part);

/**
 * Where something takes place: by code, else by name, else at home. A designated city and a ward of it are one where one
 * file says the city of the one and the ward of the other.
 */
export const municipalityOf = (
  { municipality_code: code, municipality, prefecture }: FileListing["place"],
  { municipality_code: home, prefecture: around }: FilePersona,
): string => {
  const named = municipality === "" ? undefined : municipalityNamed(municipality, prefecture || around)?.code;
  const there = code ?? named ?? home;
  return isPartOf(home, there) || isPartOf(there, home) ? home : there;
};

/** 北区在住の方, 堺市民, 県内にお住まいの方（在勤も可）: what is left is a name, or 県 alone. */
const areaIn = (who: string): string =>
  who
    .normalize("NFKC")
    .replace(/[\s(].*$/u, "")
    .replace(/(に|の)?(お住|在住|在勤|在学|居住|住む).*$/u, "")
    .replace(/民(の方)?$/u, "")
    .replace(/内$/u, "");

const everybody = /^(全国|誰でも|だれでも|どなたでも|制限なし|不問|なし|どこでも)/u;

/** Who may come, by code or by name; a name that no municipality has (市内在住の方) means where it takes place. */
export const residentsOf = ({ eligibility, place }: FileListing, person: FilePersona): string[] => {
  const there = municipalityOf(place, person);
  const around = place.prefecture || findMunicipality(there)?.prefecture || person.prefecture;
  const codeOf = (who: string): string => {
    const area = areaIn(who);
    if (/^\d{6}$/.test(area)) return area;
    if (/^\d{5}$/.test(area)) return municipalities.find(({ code }) => code.startsWith(area))?.code ?? area;
    if (/^[市区町村]?$/u.test(area)) return there;
    if (/^[都道府県]$/u.test(area)) return prefectures.find(({ name }) => name === around)?.code ?? there;
    return municipalityNamed(area, around)?.code ?? there;
  };
  return eligibility.residents_of.filter((who) => !everybody.test(who)).flatMap((who) => withParts(codeOf(who)));
};
