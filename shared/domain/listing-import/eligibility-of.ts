import type { Listing } from "../listing.ts";
import type { ClassifiedAudience } from "./classify-audience.ts";
import { parseAges } from "./parse-ages.ts";
import { shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import { residentsOf } from "./residents-of.ts";

const isListed = (audience: ClassifiedAudience["audience"]): audience is Listing["eligibility"]["audience"] =>
  audience !== "young" && audience !== "members" && audience !== "limited";

/** 成人女性, 男性限定, 市内在住の女性: a cell that says for whom it is, of one sex alone. */
const onlySex = /^(?:成人|シニア|市民|[市区町村]内(?:在住|にお住まい)の)?の?(女性|男性)(?:のみ|限定|対象|の方)?$/u;

/** For whom a listing is, with the ages, sex and residence that it asks for. */
export const eligibilityOf = (
  cells: Cells,
  audience: ClassifiedAudience["audience"],
  title: string,
  municipalityCode: string | undefined,
): Listing["eligibility"] => {
  const said = cells.get("audience");
  const text = `${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`;
  const ages = parseAges(text.normalize("NFKC"), said.normalize("NFKC"));
  const forSeniors = audience === "seniors" || (ages.minAge ?? 0) >= 50;
  const known = isListed(audience) ? audience : "unknown";
  const sex = (/(女性|男性)(?:のための|限定|対象|向け)/u.exec(title) ?? onlySex.exec(said))?.[1];
  return {
    audience: forSeniors ? "seniors" : known,
    ...ages,
    ...(sex ? { sex: sex === "女性" ? ("female" as const) : ("male" as const) } : {}),
    residentsOf: municipalityCode ? residentsOf(cells, municipalityCode) : [],
    note: shortened(said, 500),
  };
};
