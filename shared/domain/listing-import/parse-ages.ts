/** Ages that a listing asks for. */
export interface Ages {
  readonly minAge?: number;
  readonly maxAge?: number;
}

// 65歳以上300円 is a price, 20歳以上の8人に1人 is a fact: an age counts only where people of that age are spoken to.
const people = "の?(?:方|かた|人|市民|区民|町民|村民|男女|男性|女性|市内|区内|都民|県民|シニア|区内在住|市内在住|者)";
const range = new RegExp(`([0-9]{1,2})歳?(?:から|~|-|以上)([0-9]{1,2})歳(?:まで|以下)?${people}`, "u");
const least = new RegExp(`([0-9]{1,2})歳以上${people}`, "u");
const most = new RegExp(`([0-9]{1,2})歳以下${people}`, "u");
const under = new RegExp(`([0-9]{1,2})歳未満${people}`, "u");
const about = "^(?:対象[:は ]*)?(?:[市区町村]内に?(?:在住|お住まい)[・在勤通学]*の)?(?:おおむね|概ね|満)*";
const bare = new RegExp(`${about}([0-9]{1,2})歳以上`, "u");
const bareRange = new RegExp(`${about}([0-9]{1,2})歳?(?:から|~|-|以上)(?:おおむね|概ね)?([0-9]{1,2})歳`, "u");
const priced = /歳(?:以上|以下|未満)[^、。\n]{0,6}(?:無料|[0-9,]+円|割引)/u;

/** 〜 is ~, 才 is 歳. */
const plain = (text: string): string => text.replace(/[〜～∼]/gu, "~").replaceAll("才", "歳");

const lineOf = (text: string): string[] => text.split(/[\n。]/u).filter((line) => !priced.test(line));

/** Reads 60歳以上の方, 18歳から39歳までの方, 概ね29歳以下のかた. @param writtenFor a cell that says only for whom it is */
export const parseAges = (written: string, writtenFor: string): Ages => {
  const [text, explicit] = [plain(written), plain(writtenFor)];
  const both = bareRange.exec(explicit);
  if (both) return { minAge: Number(both[1]), maxAge: Number(both[2]) };
  const own = bare.exec(explicit);
  if (own) return { minAge: Number(own[1]) };
  for (const line of [...lineOf(explicit), ...lineOf(text)]) {
    const both = range.exec(line);
    if (both) return { minAge: Number(both[1]), maxAge: Number(both[2]) };
    const from = least.exec(line);
    const to = most.exec(line);
    const below = under.exec(line);
    if (from) return { minAge: Number(from[1]) };
    if (to) return { maxAge: Number(to[1]) };
    if (below) return { maxAge: Number(below[1]) - 1 };
  }
  return {};
};
