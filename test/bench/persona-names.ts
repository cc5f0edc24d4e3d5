import { idOf } from "../support/fixed-ids.ts";
import { languageCode } from "./language-codes.ts";

/** Two spellings of one name are the same: NFKC, without blanks. */
const plain = (name: string): string => name.normalize("NFKC").replace(/\s/gu, "");

const legalForms =
  /株式会社|有限会社|合同会社|特定非営利活動法人|NPO法人|社会福祉法人|(一般|公益)(社団|財団)法人|社会福祉法人|\((株|有|特非|社福|一社|公財)\)/gu;

/** Two spellings of an organisation's name: with or without its legal form. */
const plainOrganization = (name: string): string => plain(name).replace(legalForms, "") || plain(name);

/** A qualification by its name, without what is added in brackets. */
export const qualificationName = (name: string): string => plain(name).replace(/\(.*$/u, "").slice(0, 60);

/** なし, 不要: nothing is asked for. */
const isNothing = (name: string): boolean => /^(特に)?(なし|無し|不要|不問|none)$/iu.test(plain(name));

/** What is asked for, as the product names it: it knows one only, so of several the first that the person does not have. */
const asked = (by: (name: string) => string) => (names: readonly string[], had: readonly string[]) => {
  const [held, needed] = [had.map(by), names.filter((name) => !isNothing(name)).map(by)];
  return needed.find((name) => !held.includes(name)) ?? needed[0];
};
export const askedQualification = asked(qualificationName);
export const askedLanguage = asked(languageCode);

/** Ids of organisations by name, the same within one persona. */
export const organizationIds = () => {
  const known = new Map<string, string>();
  return (name: string): string => {
    const key = plainOrganization(name);
    const id = known.get(key) ?? idOf(30_000 + known.size);
    known.set(key, id);
    return id;
  };
};
