import { findMunicipality, isPrefectureCode, municipalitiesOf } from "../../reference/municipalities.ts";
import type { Cells } from "./read-cells.ts";

const priority = /優先|割引|料金|円|お住まいの方は.{0,6}無料|外国人/u;
const residence =
  /(市内|区内|町内|村内|都内|県内|府内|道内|[一-龠ヶケ]{1,5}[市区町村])(?:に)?(?:在住|お住まい)(?!外国)/u;

/** What makes a mention of residents a limit. */
const limiting =
  /対象|限る|限り|限定|参加資格|受講資格|^[^、]{0,8}(?:市内|区内|町内|村内|都内|県内|[一-龠]{1,5}[市区町村])(?:に)?(?:在住|お住まい)|在住.{0,12}(?:の方|のかた|の人|方$|者$)/u;

/** Codes whose residents alone may take part. "優先" is a preference and no limit, and so is a reduced fee. */
export const residentsOf = (cells: Cells, municipalityCode: string): string[] => {
  const own = findMunicipality(municipalityCode);
  if (!own) return [];
  const text = ["audience", "description", "applyMethod", "remark"] as const;
  const sentences = text.flatMap((field) =>
    cells
      .get(field)
      .normalize("NFKC")
      .split(/[\n。]/u),
  );
  const limit = sentences.find((one) => residence.test(one) && !priority.test(one) && limiting.test(one));
  const where = limit && residence.exec(limit)?.[1];
  if (!where) return [];
  if (/^(?:都|県|府|道)内$/u.test(where)) {
    return municipalitiesOf(municipalityCode).map((one) => one.code);
  }
  if (isPrefectureCode(municipalityCode)) return [];
  return where.endsWith("内") || where === own.name ? [own.code] : [];
};
