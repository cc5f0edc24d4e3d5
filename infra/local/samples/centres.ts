import { olderPopulation } from "../demo/older-population.ts";

/** Settings of a centre, as `jobs/set-up-centre` takes them. */
export interface SampleCentre {
  readonly centreId: string;
  readonly localGovernmentCodes: readonly string[];
  readonly [setting: string]: unknown;
}

const own = { kita: "131172", machida: "132098" } as const;

/** Three invented centres of different kinds: a ward that places people, a city that informs, a prefecture for the rest. */
export const sampleCentres: readonly SampleCentre[] = [
  {
    centreId: "kita",
    name: "北区いきがい応援窓口（見本）",
    nameKana: "キタクイキガイオウエンマドグチ",
    kind: "placement",
    placementBasis: "ART29",
    localGovernmentCodes: [own.kita],
    areaName: "北区",
    address: "東京都北区王子9-99-9 見本ビル1階",
    postalCode: "1140002",
    phone: "+81399990101",
    email: "kita-madoguchi@example.jp",
    openingHours: "平日 9時から17時",
    operators: [{ fiscalYear: 2026, name: "北区" }],
    wideArea: true,
    weights: [
      { version: "nearer", effectiveFrom: "2027-04-01", numbers: { near: 90, nearAtPreferred: 45, wishAdjacent: 40 } },
    ],
  },
  {
    centreId: "machida",
    name: "町田市地域活動あんない（見本）",
    nameKana: "マチダシチイキカツドウアンナイ",
    kind: "information",
    placementBasis: "NONE",
    localGovernmentCodes: [own.machida],
    areaName: "町田市",
    address: "東京都町田市森野9-99-9",
    postalCode: "1940022",
    phone: "+81429990102",
    email: "machida-annai@example.jp",
    openingHours: "平日 8時30分から17時",
    operators: [{ fiscalYear: 2026, name: "NPO法人みほん町田" }],
    wideArea: true,
  },
  {
    centreId: "tokyo",
    name: "東京都いきがい相談室（見本）",
    nameKana: "トウキョウトイキガイソウダンシツ",
    kind: "prefecture",
    placementBasis: "NONE",
    localGovernmentCodes: olderPopulation
      .map(({ code }) => code)
      .filter((code) => !Object.values<string>(own).includes(code)),
    areaName: "東京都",
    address: "東京都新宿区西新宿9-99-9",
    postalCode: "1600023",
    phone: "+81399990103",
    email: "tokyo-soudan@example.jp",
    openingHours: "平日 9時から18時",
    operators: [{ fiscalYear: 2026, name: "東京都" }],
    wideArea: true,
  },
];

/** The centre that an invented member belongs to. */
export const centreOf = (municipalityCode: string): string =>
  sampleCentres.find(({ localGovernmentCodes }) => localGovernmentCodes.includes(municipalityCode))?.centreId ??
  "tokyo";
