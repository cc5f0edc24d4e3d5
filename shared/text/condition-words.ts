import type { DemandFlag, Kind, TravelMode } from "../domain/conditions.ts";
import type { Demands } from "../domain/listing.ts";

const kindLabels: Readonly<Record<Kind, string>> = {
  employment: "仕事（雇われて働く）",
  contract_work: "仕事（請け負う）",
  silver: "シルバー人材センターの仕事",
  volunteer: "ボランティア",
  activity: "活動・集まり",
  course: "講座",
  event: "催し・行事",
};

/** What a listing is, in everyday words. */
export const kindLabel = (kind: Kind): string => kindLabels[kind];

const travelModeLabels: Readonly<Record<TravelMode, string>> = {
  walk: "歩き",
  bike: "自転車",
  bus: "バス",
  train: "電車",
  car: "自動車",
};

/** Means of getting somewhere. */
export const travelModeLabel = (mode: TravelMode): string => travelModeLabels[mode];

const demandLabels: Readonly<Record<DemandFlag, string>> = {
  stairs: "階段の上り下り",
  long_standing: "長く立ったままのこと",
  squat: "しゃがみ続けること",
  floor_sitting: "床に座ること・正座",
  driving: "自分で車を運転すること",
  smartphone: "スマートフォンを使うこと",
  pc: "パソコンを使うこと",
  pc_adv: "パソコンを使いこなすこと",
  calls: "電話を受けたりかけたりすること",
  speaking: "人前で話すこと",
  children: "子どもの相手",
  body_care: "体にふれる介護",
  heavy_care: "人を抱き上げる介助",
  animals: "動物",
  smoke: "たばこの煙",
  alcohol: "お酒が出ること",
  heights: "高い所",
  water: "水に入ること",
  noise: "騒がしい所",
  crowd: "人が多い所",
  political: "政治の活動",
  religious: "宗教の行事",
  sales: "販売や勧誘",
  english: "英語を使うこと",
  slope: "坂道",
  cold: "寒い所",
  heat: "暑い所",
  night: "夜の時間",
  leader: "役職や代表になること",
  overnight: "泊まりがけ",
  competitive: "順位を争うこと",
  manual_strength: "手の力がいること",
  electro: "強い電磁波のある所",
  solo_only: "一人ずつすること",
  experienced: "経験がいること",
  online: "インターネットを使った参加",
  indoor: "屋内が中心のこと",
  outdoor: "屋外が中心のこと",
  no_toilet: "近くにトイレがない所",
  no_rest: "座って休めない所",
  hearing: "よく聞き取ること",
  small_print: "細かい字を読むこと",
  steps: "段差のある所",
};

/** What a listing demands or brings with it, as a noun: 階段の上り下り. */
export const demandLabel = (flag: DemandFlag): string => demandLabels[flag];

const postureLabels: Readonly<Record<Demands["posture"], string>> = {
  sitting: "座ってします",
  standing: "立ってします",
  mixed: "座ったり立ったりします",
  walking: "歩きます",
  unknown: "",
};

/** How one sits or stands; empty when it is unknown. */
export const postureLabel = (posture: Demands["posture"]): string => postureLabels[posture];

const settingLabels: Readonly<Record<Demands["setting"], string>> = {
  indoor: "建物の中でします",
  outdoor: "屋外でします",
  both: "建物の中と屋外でします",
  online: "インターネットを使います",
  home: "自宅でします",
  unknown: "",
};

/** Inside or outside; empty when it is unknown. */
export const settingLabel = (setting: Demands["setting"]): string => settingLabels[setting];
