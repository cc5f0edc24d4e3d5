import { searchText } from "./plain-text.ts";

/** Words around a title that say nothing of the event itself: 【参加者募集】, ※申込制, 福井県観光情報. */
const decoration =
  /[【[(（〔<＜《][^】\])）〕>＞》]{1,16}[】\])）〕>＞》]|参加者?募集(?:中)?|受講生募集|を開催します?|のお知らせ|開催|[※★☆♪!！?？。、・,.\-~ー―「」『』"'“”\s|]/gu;

/** A title without what lists put around it. */
export const titleWords = (title: string): string => searchText(title).replace(decoration, "");

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

const commonOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((pair) => b.has(pair)).length;

/** How much two texts have in common, by their pairs of letters: 1 is the same, 0 nothing (Dice). */
export const likeness = (a: string, b: string): number => {
  if (a === b) return a === "" ? 0 : 1;
  const [of, other] = [pairsOf(a), pairsOf(b)];
  return of.size + other.size === 0 ? 0 : (2 * commonOf(of, other)) / (of.size + other.size);
};

/** Which share of the shorter text stands in the longer one, by their pairs of letters. */
export const overlap = (a: string, b: string): number => {
  const [of, other] = [pairsOf(a), pairsOf(b)];
  const least = Math.min(of.size, other.size);
  return least === 0 ? 0 : commonOf(of, other) / least;
};

/** Years say nothing where the days are known: 2023、24年度新収蔵 and 2024年度新収蔵, 開館30周年. */
const years =
  /(?:[0-9]{2,4}[、,・~-])*(?:(?:19|20)[0-9]{2}|[0-9]{2}|(?:令和|平成)(?:[0-9]{1,2}|元))年度?|(?:19|20)[0-9]{2}|[0-9]+周年/gu;
const numbersOf = (title: string): Set<string> =>
  new Set(
    searchText(title)
      .replace(years, "")
      .match(/[0-9]+/gu) ?? [],
  );

/** 第1回 and 第2回 are two events; 第1回展示 and 展示, where one says less, may be one. */
export const numbersDiffer = (a: string, b: string): boolean => {
  const [of, other] = [numbersOf(a), numbersOf(b)];
  return [...of].some((one) => !other.has(one)) && [...other].some((one) => !of.has(one));
};

/** 初級 and 中級 are two events, however alike their titles are. */
const levels =
  /初級|中級|上級|入門|応用|午前|午後|前編|後編|昼|夜|[ab]コース|[0-9]歳|ミニ|ハーフ|英語|(?:一般|児童|幼児|親子|大人|シニア)(?:向け|対象)/gu;
const levelsOf = (title: string): string => (searchText(title).match(levels) ?? []).join();
export const levelsDiffer = (a: string, b: string): boolean => levelsOf(a) !== levelsOf(b);

const inBrackets = /[(（]([^)）]{1,16})[)）]/gu;
const bracketsOf = (title: string): string[] =>
  [...title.normalize("NFKC").toLowerCase().matchAll(inBrackets)].map(([, words = ""]) => words);

/** （香川ファイブアローズ） and （カマタマーレ讃岐）: brackets of both titles, and nothing in common between them. */
export const bracketsDiffer = (a: string, b: string): boolean => {
  const [of, other] = [bracketsOf(a), bracketsOf(b)];
  if (of.length === 0 || other.length === 0) return false;
  return !of.some((one) => other.some((two) => likeness(one, two) >= 0.3));
};

const quoted = /[「『]([^」』]{4,})[」』]/gu;

/** The last name in quotation marks: what an event is called within its series. */
export const quotedName = (title: string): string => titleWords([...title.matchAll(quoted)].at(-1)?.[1] ?? "");

const noise = /[\s、。・()（）「」『』【】,.\-~!！?？:：]/gu;

/** A description without blanks and signs; what comes after the first lines is mostly how to apply. */
export const descriptionWords = (description: string): string =>
  searchText(description.slice(0, 400)).replace(noise, "");
