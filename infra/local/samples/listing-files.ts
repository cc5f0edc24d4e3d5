import { type SampleList, sampleCsv } from "./sample-csv.ts";
import { enjoyingAndLearning } from "./specs-enjoying-and-learning.ts";
import { helpingAndMoving } from "./specs-helping-and-moving.ts";

const listingSpecs = [...helpingAndMoving, ...enjoyingAndLearning];

/** A file as `jobs/import-listings` takes it. */
export interface SampleFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly source: { readonly name: string; readonly licence: string };
}

const kita: SampleList = {
  code: "131172",
  city: "北区",
  contact: "北区いきがい応援窓口（見本）",
  phone: "(03)9999-0101",
  places: [
    { name: "王子みほん会館", town: "王子", block: "9-1" },
    { name: "赤羽ふれあい館（見本）", town: "赤羽", block: "9-2-3" },
    { name: "滝野川みほん公園", town: "滝野川", block: "9丁目" },
    { name: "田端文化室（見本）", town: "田端", block: "9-8" },
    { name: "十条台みほんセンター", town: "上十条", block: "9-7" },
  ],
};

const machida: SampleList = {
  code: "132098",
  city: "町田市",
  contact: "町田市地域活動あんない（見本）",
  phone: "042-999-0102",
  places: [
    { name: "森野みほんセンター", town: "森野", block: "9-2-2" },
    { name: "鶴川みほん市民館", town: "能ヶ谷", block: "9-9" },
    { name: "成瀬みほん広場", town: "成瀬", block: "9丁目9番" },
    { name: "忠生ふれあい館（見本）", town: "忠生", block: "9-1" },
  ],
};

const suginami: SampleList = {
  code: "131156",
  city: "杉並区",
  contact: "東京都いきがい相談室（見本）",
  phone: "０３－９９９９－０１０３",
  places: [
    { name: "荻窪みほん館", town: "荻窪", block: "9-9-9" },
    { name: "高円寺ふれあい室（見本）", town: "高円寺南", block: "9丁目9番9号" },
    { name: "西荻みほん公園", town: "西荻北", block: "9-9" },
  ],
};

const licence = "見本のデータです（CC0 1.0）";

const fileOf = (list: SampleList, skipped: number, today: string): SampleFile => ({
  fileName: `mihon_${list.code}_event.csv`,
  contentBase64: Buffer.from(
    sampleCsv(
      listingSpecs.filter((_, row) => row % 7 !== skipped),
      list,
      today,
    ),
  ).toString("base64"),
  source: { name: `${list.city}イベント一覧（見本）`, licence },
});

/** Invented event lists of three municipalities. @param today ISO date on which the run takes place */
export const sampleListingFiles = (today: string): SampleFile[] => [
  fileOf(kita, 7, today),
  fileOf(machida, 3, today),
  fileOf(suginami, 5, today),
];
