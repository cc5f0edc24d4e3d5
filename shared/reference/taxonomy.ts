import type { Kind } from "../domain/conditions.ts";
import type { TaxonomyCode } from "../domain/taxonomy.ts";

/** 大区分. */
export type TaxonomyGroup = "W" | "V" | "C" | "L" | "H" | "S" | "X";

export interface TaxonomyEntry {
  readonly code: TaxonomyCode;
  readonly group: TaxonomyGroup;
  /** The name in the standard. */
  readonly label: string;
  /** Everyday words for pages and mails: short, no jargon. */
  readonly short: string;
  /** 内閣府「高齢社会対策総合調査」の社会活動の区分; empty where none fits. */
  readonly cabinetOffice: readonly string[];
  /** 特定非営利活動の20分野 (NPO法別表), by number. */
  readonly npoFields: readonly number[];
  /** What a listing of this code is, unless its words say otherwise. */
  readonly defaultKind: Kind;
}

/** Where the table comes from: the project's own two-level classification, crosswalks by the two public standards. */
export const taxonomySource = {
  source:
    "いきがいリンク標準分類（内閣府 令和5年度高齢社会対策総合調査の区分、特定非営利活動促進法別表の20分野への対応つき）",
  effectiveOn: "2026-04-01",
} as const;

/** 大区分: the name in the standard, and a sentence-like name for pages. */
export const taxonomyGroups: Readonly<Record<TaxonomyGroup, { readonly label: string; readonly short: string }>> = {
  W: { label: "はたらく", short: "はたらく" },
  V: { label: "ささえる（ボランティア）", short: "ささえる・ボランティア" },
  C: { label: "ちいき", short: "地域のつどい" },
  L: { label: "まなぶ", short: "まなぶ" },
  H: { label: "たのしむ（趣味）", short: "趣味をたのしむ" },
  S: { label: "からだ（健康・スポーツ）", short: "からだを動かす" },
  X: { label: "そうだん・その他", short: "相談・その他" },
};

const work = "生産・就業";
const elderly = "高齢者の支援";
const childcare = "子育て支援";
const environment = "生活環境改善";
const safety = "安全管理";
const education = "教育関連・文化啓発活動";
const localEvent = "地域行事";
const hobby = "趣味";
const health = "健康・スポーツ";

const entry = (
  code: string,
  label: string,
  short: string,
  cabinetOffice: readonly string[],
  npoFields: readonly number[],
  defaultKind: Kind,
): TaxonomyEntry => ({ code, group: code[0] as TaxonomyGroup, label, short, cabinetOffice, npoFields, defaultKind });

/** Every code, in the order of the standard. Codes are never reused; a change of a label gets a new effective date. */
export const taxonomy: readonly TaxonomyEntry[] = [
  entry("W1", "雇用（パート・フル）", "勤める", [work], [17], "employment"),
  entry("W2", "短期・単発", "短い期間の仕事", [work], [17], "employment"),
  entry("W3", "シルバー人材センター", "シルバー人材センターの仕事", [work], [17], "silver"),
  entry("W4", "業務委託・請負", "請け負う仕事", [work], [16, 17], "contract_work"),
  entry("W5", "起業・地域ビジネス", "地域で商いをはじめる", [work], [16], "contract_work"),
  entry("W6", "介護・保育の周辺業務", "介護や保育の手伝いの仕事", [work], [1, 17], "employment"),
  entry("V1", "高齢者支援・見守り・移送", "見守り・話し相手", [elderly], [1], "volunteer"),
  entry("V2", "子育て・学校支援", "子どもや学校の手伝い", [childcare], [13], "volunteer"),
  entry("V3", "障害者支援", "障害のある人の手伝い", [elderly], [1], "volunteer"),
  entry("V4", "環境美化・緑化", "清掃・花や緑の世話", [environment], [7], "volunteer"),
  entry("V5", "防犯・防災・交通安全", "防犯・防災・交通安全", [safety], [8, 9], "volunteer"),
  entry("V6", "医療・福祉施設", "病院や福祉施設の手伝い", [elderly], [1], "volunteer"),
  entry("V7", "スマホ・デジタル支援", "スマホを教える手伝い", [education], [14], "volunteer"),
  entry("V8", "文化財・観光ガイド", "文化財や観光の案内", [education], [4, 6], "volunteer"),
  entry("V9", "国際交流・日本語", "国際交流・日本語の手伝い", [education], [11], "volunteer"),
  entry("V10", "災害救援", "災害のときの手伝い", [safety], [8], "volunteer"),
  entry("V11", "動物・自然", "動物や自然を守る", [environment], [7], "volunteer"),
  entry("V12", "団体運営・事務・広報支援", "団体の事務や広報の手伝い", [], [19], "volunteer"),
  entry("C1", "町会・自治会", "町会・自治会", [localEvent], [3], "activity"),
  entry("C2", "地域行事（参加）", "地域の行事・まつり", [localEvent], [3], "event"),
  entry("C3", "地域行事（企画・世話役）", "行事の世話役", [localEvent], [3], "volunteer"),
  entry("C4", "通いの場・サロン・食堂", "集いの場・サロン", [localEvent], [1, 3], "activity"),
  entry("C5", "老人クラブ・シニアクラブ", "シニアクラブ", [localEvent], [3], "activity"),
  entry("L1", "パソコン・スマホ", "パソコン・スマホ", [education], [2, 14], "course"),
  entry("L2", "健康・医療・介護", "健康・医療・介護を学ぶ", [education, health], [1, 2], "course"),
  entry("L3", "歴史・文学・教養", "歴史・文学・教養", [education], [2, 6], "course"),
  entry("L4", "語学", "外国語", [education], [2], "course"),
  entry("L5", "仕事・資格・就労準備", "仕事や資格の準備", [education], [2, 17], "course"),
  entry("L6", "お金・終活・年金", "お金・年金・終活", [education], [2], "course"),
  entry("L7", "大学連携講座", "大学の講座", [education], [2], "course"),
  entry("L8", "ボランティア養成", "ボランティアになる講座", [education], [2, 19], "course"),
  entry("H1", "音楽・合唱", "音楽・合唱", [hobby], [6], "activity"),
  entry("H2", "美術・工芸・写真", "美術・工芸・写真", [hobby], [6], "activity"),
  entry("H3", "俳句・書道・文芸", "俳句・書道・読書", [hobby], [6], "activity"),
  entry("H4", "囲碁・将棋・麻雀", "囲碁・将棋・麻雀", [hobby], [6], "activity"),
  entry("H5", "園芸・農", "園芸・畑", [hobby, work], [5, 6], "activity"),
  entry("H6", "料理・手芸", "料理・手芸", [hobby], [6], "activity"),
  entry("H7", "映画・演劇・カラオケ", "映画・芝居・カラオケ", [hobby], [6], "activity"),
  entry("H8", "旅行・まち歩き", "旅行・まち歩き", [hobby], [4, 6], "activity"),
  entry("H9", "eスポーツ・ゲーム", "ゲーム", [hobby], [6], "activity"),
  entry("S1", "体操・フレイル予防", "体操・体力づくり", [health], [1, 6], "activity"),
  entry("S2", "ウォーキング", "ウォーキング", [health], [1, 6], "activity"),
  entry("S3", "球技・グラウンドゴルフ", "球技・グラウンドゴルフ", [health], [6], "activity"),
  entry("S4", "ダンス・ヨガ", "ダンス・ヨガ", [health], [6], "activity"),
  entry("S5", "水泳", "水泳・水中運動", [health], [6], "activity"),
  entry("S6", "認知症予防", "認知症の予防", [health], [1], "activity"),
  entry("X1", "相談会", "相談会", [], [19], "event"),
  entry("X2", "説明会・セミナー", "説明会・講演会", [], [2], "event"),
  entry("X9", "その他", "その他", [], [19], "event"),
];

/** 特定非営利活動の20分野 (NPO法別表), by number from 1. */
export const npoFieldNames: readonly string[] = [
  "保健、医療又は福祉の増進を図る活動",
  "社会教育の推進を図る活動",
  "まちづくりの推進を図る活動",
  "観光の振興を図る活動",
  "農山漁村又は中山間地域の振興を図る活動",
  "学術、文化、芸術又はスポーツの振興を図る活動",
  "環境の保全を図る活動",
  "災害救援活動",
  "地域安全活動",
  "人権の擁護又は平和の推進を図る活動",
  "国際協力の活動",
  "男女共同参画社会の形成の促進を図る活動",
  "子どもの健全育成を図る活動",
  "情報化社会の発展を図る活動",
  "科学技術の振興を図る活動",
  "経済活動の活性化を図る活動",
  "職業能力の開発又は雇用機会の拡充を支援する活動",
  "消費者の保護を図る活動",
  "前各号に掲げる活動を行う団体の運営又は活動に関する連絡、助言又は援助の活動",
  "前各号に掲げる活動に準ずる活動として都道府県又は指定都市の条例で定める活動",
];

const byCode = new Map(taxonomy.map((one) => [one.code, one]));

/** @throws RangeError for a code that the standard does not have; codes that passed `taxonomyCodeSchema` are always there */
export const taxonomyEntry = (code: TaxonomyCode): TaxonomyEntry => {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`unknown taxonomy code ${code}`);
  return found;
};

/** Everyday words for a code: `園芸・畑`. */
export const taxonomyShort = (code: TaxonomyCode): string => taxonomyEntry(code).short;

/** Codes of a 大区分, in order. */
export const taxonomyOf = (group: TaxonomyGroup): TaxonomyEntry[] => taxonomy.filter((one) => one.group === group);
