import {
  findMunicipalityByName,
  type Municipality,
  municipalities,
  prefectures,
} from "../../reference/municipalities.ts";

const byName = new Map<string, Municipality[]>();
/** Wards of designated cities are also found by their own name, so that 北区 alone is not taken for Tokyo's. */
const namesOf = ({ name }: Municipality): string[] => [name, ...(/^.+市(.+区)$/u.exec(name)?.slice(1) ?? [])];

for (const one of municipalities) {
  for (const name of namesOf(one)) byName.set(name, [...(byName.get(name) ?? []), one]);
}

const longestName = Math.max(...municipalities.map(({ name }) => name.length));

const variants = (name: string): string[] => [
  ...new Set([name, name.replaceAll("ヶ", "ケ"), name.replaceAll("ケ", "ヶ"), name.replaceAll("桧", "檜")]),
];

/** 袖ヶ浦市 and 袖ケ浦市, 龍ヶ崎市 and 龍ケ崎市 are written either way. */
export const municipalityByName = (prefecture: string, city: string): Municipality | undefined =>
  variants(city)
    .map((name) => findMunicipalityByName(prefecture, name))
    .find((found) => found !== undefined);

/** The prefecture that a text begins with. */
export const leadingPrefecture = (text: string): Municipality | undefined =>
  prefectures.find(({ name }) => text.startsWith(name));

/** The municipality whose name ends at a place of a text: 香川県高松市番町 → at 市. */
const endingAt = (text: string, end: number, prefecture: string | undefined): Municipality | undefined => {
  for (let start = Math.max(0, end - longestName); start < end - 1; start += 1) {
    const found = variants(text.slice(start, end))
      .flatMap((name) => byName.get(name) ?? [])
      .filter((one) => prefecture === undefined || one.prefecture === prefecture);
    // A name that several prefectures have (府中市, 北区) says nothing without its prefecture.
    if (found.length === 1) return found[0];
  }
  return undefined;
};

/** 高松市役所, 北区立: the name is meant; 市民, 市場, 町内 are other words. */
const otherWord = /^(?:民|場(?!町)|街|内|立(?!総)|営|域|会|政|外|長|議|道)/u;

/**
 * The first municipality that a text names, of a prefecture where one is known. A name that several prefectures share
 * counts only with its prefecture.
 */
export const municipalityNamedIn = (written: string, prefecture?: string): Municipality | undefined => {
  const text = written.normalize("NFKC").replace(/\s+/gu, "");
  const named = prefectures.find(({ name }) => text.includes(name));
  const within = named?.name ?? prefecture;
  for (const { index } of text.matchAll(/[市区町村]/gu)) {
    const found = endingAt(text, index + 1, within);
    if (found && !(otherWord.test(text.slice(index + 1)) && found.name.length < 3)) return found;
  }
  return undefined;
};

/** Of an address: its prefecture and municipality; the municipality by a name that is the only one of it. */
export const municipalityOfAddress = (address: string, prefecture: string): Municipality | undefined => {
  const text = address
    .normalize("NFKC")
    .replace(/[\s〒]+/gu, "")
    .replace(/^[0-9]{3}-?[0-9]{4}/u, "");
  const leading = leadingPrefecture(text);
  const rest = leading ? text.slice(leading.name.length) : text;
  const within = leading?.name ?? (prefecture === "" ? undefined : prefecture);
  // 横浜市中区 before 横浜市, 西多摩郡瑞穂町 before 瑞穂町: the longest name that fits.
  const heads = [...rest.matchAll(/[市区町村]/gu)]
    .map(({ index }) => rest.slice(0, index + 1))
    .filter((head) => head.length <= 14);
  if (within) {
    const found = heads
      .toReversed()
      .map((head) => municipalityByName(within, head))
      .find((one) => one !== undefined);
    return found ?? leading;
  }
  for (const head of heads.toReversed()) {
    const found = byName.get(head) ?? byName.get(head.replace(/^.+郡/u, "")) ?? [];
    if (found.length === 1) return found[0];
  }
  return undefined;
};
