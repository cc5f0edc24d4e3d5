import type { LeadField } from "./lead.ts";

/** Purposes as the registers name them (公益認定法別表, 特定非営利活動促進法別表), by what a senior would do there. */
const fieldsByPurpose: readonly (readonly [RegExp, readonly LeadField[]])[] = [
  [/就労|雇用機会|職業能力|経済活動|起業/u, ["W"]],
  [
    /高齢者|障害者|生活困窮|被害者|児童|青少年|子どもの健全|福祉|国際|環境|自然|災害|防災|犯罪|治安|地域安全|人権|差別/u,
    ["V"],
  ],
  [/地域社会|まちづくり|国土|男女共同参画|農山漁村|観光/u, ["C"]],
  [/学術|科学技術|教育|情報化社会|消費者/u, ["L"]],
  [/文化|芸術/u, ["H"]],
  [/スポーツ|公衆衛生|保健|医療|健康/u, ["S"]],
];

/** What a lead does, by the purposes that a register names; 相談・その他 where none is known. */
export const leadFieldsOf = (purposes: string): LeadField[] => {
  const found = fieldsByPurpose.flatMap(([words, fields]) => (words.test(purposes) ? fields : []));
  return found.length > 0 ? [...new Set(found)] : ["X"];
};
