import type { DemandFlag } from "../../domain/conditions.ts";

export const demandWordsSource = {
  source: "相談窓口の「避けたいこと」の語と、自治体イベント一覧（カタログ50列）の説明を読んで選んだ語",
  effectiveOn: "2026-11-25",
} as const;

/** Patterns that say what a listing asks of those who come. Looked for in all that is written. */
export const demandPatterns: readonly { readonly flag: DemandFlag; readonly pattern: string }[] = [
  {
    flag: "online",
    pattern: "オンライン(?!申請|申込|予約)|zoom(?!.{0,12}も可)|ウェブ開催|web開催|動画配信|ライブ配信",
  },
  { flag: "pc", pattern: "パソコン(?:講座|講習|教室|入門)|パソコンをご持参" },
  {
    flag: "smartphone",
    pattern:
      "スマホ(?:を|の|で|体験|教室|講座)|スマートフォン(?:を|の|で|体験|教室|講座)|アプリをダウンロード|タブレット講座",
  },
  {
    flag: "children",
    pattern: "読み聞かせボランティア|保育ボランティア|子どもたちと(?:一緒に|ふれあ)|学習支援|子ども食堂",
  },
  { flag: "animals", pattern: "犬|猫|動物|乗馬|ふれあい動物" },
  { flag: "water", pattern: "水泳|プール|水中|スイミング|アクアビクス|川遊び|カヌー|いかだ" },
  { flag: "alcohol", pattern: "ビール|日本酒|ワイン|飲み放題|オクトーバーフェスト|地酒" },
  { flag: "heights", pattern: "クライミング|ボルダリング|高所|航空機体験|体験搭乗" },
  { flag: "crowd", pattern: "まつり|祭り|花火大会|パレード|出初式|初詣|フェスタ|フェスティバル" },
  { flag: "noise", pattern: "ロックバンド|花火|和太鼓" },
  { flag: "political", pattern: "議会報告会|選挙|政治" },
  { flag: "religious", pattern: "御開帳|参拝|法要|礼拝|初不動" },
  { flag: "night", pattern: "夜間|ナイト|夜の映画会|ライトアップ|イルミネーション|星空観察|花火" },
  { flag: "competitive", pattern: "大会|選手権|杯|トーナメント|競技会|マラソン|駅伝|ロードレース|記録会" },
  { flag: "overnight", pattern: "一泊|1泊|泊まり|合宿|キャンプ(?!ーン)" },
  { flag: "slope", pattern: "登山|ハイキング|坂道|山道|尾根" },
  { flag: "long_standing", pattern: "立ち仕事|立ったまま|立位" },
  { flag: "floor_sitting", pattern: "座禅|正座|和室で|ヨガマット|茶道|茶会|床に座" },
  { flag: "squat", pattern: "草取り|除草|草むしり|除去作戦|田植え|芋掘り|ごみ拾い|ゴミ拾い" },
  { flag: "english", pattern: "英語で|in english|英語による" },
  { flag: "experienced", pattern: "経験者(?:向け|対象|のみ|限定)|中級|上級(?!者)" },
  { flag: "driving", pattern: "運転ボランティア|自家用車で|運転免許" },
  { flag: "speaking", pattern: "スピーチ|発表していただ|朗読" },
  { flag: "body_care", pattern: "身体介護|入浴介助|排せつ介助" },
  { flag: "cold", pattern: "スキー(?:教室|場|競技)|雪上|スケート|わかさぎ" },
];

/** Where it takes place. Looked for in the title and in the name of the place, `inside` in the title alone. */
export const settingPatterns = {
  outdoor:
    "公園(?!緑地センター)|屋外|野外|ハイキング|ウォーキング|ウォーク|散策|まち歩き|街歩き|まちあるき|登山|河川|野鳥観察|自然観察|観察会|マラソン|駅伝|花壇|グラウンド|畑|農園|里山|いちご狩り|狩り|掘り|田植え|稲刈り|清掃|除去作戦|グランド(?!ホテル)|テニスコート|球場|野球場|スタジアム|海岸|ビーチ|砂浜|駅前|ロータリー|遊覧船|広場で|広場(?:[北南東西]|$)|園庭|会場周辺|周辺$|(?:さくら|桜|夏|秋|納涼|盆踊り|花)(?:まつり|祭)|花火|庭園(?!美術館)|歩行者|プロムナード|多目的広場|遊歩道|キャンプ場|牧場|緑地|ライトアップ|イルミネーション|プロジェクションマッピング|マルシェ|フリーマーケット|クリスマスマーケット|キッチンカー|朝市|夜市|ゴルフ(?:教室|場|大会)|スキー|体験搭乗|ダム|出初式|植樹|草刈り|花植え|ウッドチップ",
  indoor:
    "センター|会館|館|ホール|教室|会議室|室|公民館|プラザ|図書館|庁舎|役所|役場|アリーナ|体育館|コミセン|シアター|劇場|美術館|博物館|学校|ビル|階|大学|喫茶|銭湯|湯$|亭$|ギャラリー|クラブ|支援室|スペース|サロン|カフェ|交流|店|病院|フロア|ロビー|寺$|神社",
  inside:
    "展(?:$|[「『(0-9①-⑳])|展覧会|展示|講座|セミナー|講演|相談|コンサート|公演|上映|映画(?!.*屋外)|トーク|講話|演奏会|リサイタル|教室|ヨガ|囲碁|将棋|麻雀|マージャン|ワークショップ|おはなし会|交流会|説明会|シンポジウム|フォーラム",
} as const;

/** Words that say that it is for those who begin. */
export const beginnerPattern =
  "初心者|初めて(?:の方)?|はじめて|入門|体験(?:会|教室|講座)|未経験|お気軽に|気軽に|基礎(?:から|講座)|ゼロから|初級";

/** Words that say what the body does. */
export const posturePatterns = {
  walking: "ウォーキング|ウォーク|ハイキング|散策|まち歩き|街歩き|マラソン|めぐり|ツアー|散歩",
  sitting:
    "講演|講座|セミナー|コンサート|上映|映画|寄席|落語|囲碁|将棋|麻雀|絵手紙|俳句|書道|相談|説明会|読書会|朗読会|演奏会|講話",
  standing: "立ち仕事|卓球|体操|ダンス|太極拳|テニス|バドミントン",
} as const;
