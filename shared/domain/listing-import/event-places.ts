import type { Place } from "../listing.ts";
import { likeness } from "./event-words.ts";
import { searchText } from "./plain-text.ts";

/** How two places compare: `within` where one name holds the other (a hall and its building), `unknown` where one is not said. */
export type PlaceFit = "same" | "within" | "near" | "unknown" | "apart";

const placeWords = ({ name, fullAddress }: Place): string =>
  searchText(name || fullAddress).replace(/[\s、・()「」]|市立|区立|町立|県立/gu, "");

const building = /^.*?(?:館|センター|ホール|アリーナ|プラザ|公園|広場|学校|集会所|神社|商店街)/u;
const buildingOf = (place: string): string => building.exec(place)?.[0] ?? "";

const commonStart = (a: string, b: string): number => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at === -1 ? a.length : at;
};
const backwards = (text: string): string => [...text].reverse().join("");
const commonEnd = (a: string, b: string): number => commonStart(backwards(a), backwards(b));

/** 江東図書館 and 城東図書館 have most of their letters in common, and are two; two rooms of one building are near. */
const buildingsDiffer = (a: string, b: string): boolean => {
  const [of, other] = [buildingOf(a), buildingOf(b)];
  if (of === "" || other === "" || of.endsWith(other) || other.endsWith(of)) return false;
  const [start, end] = [commonStart(of, other), commonEnd(of, other)];
  const [rest, otherRest] = [of.slice(start, of.length - end), other.slice(start, other.length - end)];
  return rest !== "" && otherRest !== "" && likeness(rest, otherRest) < 0.5;
};

const metresApart = (a: Place, b: Place): number | undefined => {
  const exact = a.precision === "exact" && b.precision === "exact";
  if (!exact || !a.coordinates || !b.coordinates) return undefined;
  const north = (a.coordinates.latitude - b.coordinates.latitude) * 111_000;
  const east = (a.coordinates.longitude - b.coordinates.longitude) * 91_000;
  return Math.hypot(north, east);
};

interface Where {
  readonly place: Place;
  readonly municipalityCode: string;
}

const nameFit = (one: string, other: string): PlaceFit => {
  if (one === other) return "same";
  if (buildingsDiffer(one, other)) return "apart";
  if (one.includes(other) || other.includes(one)) return "within";
  return likeness(one, other) >= 0.6 ? "near" : "apart";
};

const distanceFit = (metres: number | undefined, nearFrom: number): PlaceFit => {
  if (metres === undefined) return "unknown";
  return metres < nearFrom ? "near" : "apart";
};

/**
 * Compares where two events take place, by name and, where both are exact, by coordinates. Within a municipality names go
 * before coordinates, which lists correct; 中央公民館 of two municipalities are two.
 */
export const placeFit = (a: Where, b: Where): PlaceFit => {
  const metres = metresApart(a.place, b.place);
  const [one, other] = [placeWords(a.place), placeWords(b.place)];
  if (one === "" || other === "") return distanceFit(metres, 300);
  if ((metres ?? 0) > 1_000 && a.municipalityCode !== b.municipalityCode) return "apart";
  const byName = nameFit(one, other);
  const sameGround = byName === "apart" && !buildingsDiffer(one, other) && distanceFit(metres, 150) === "near";
  return sameGround ? "near" : byName;
};
