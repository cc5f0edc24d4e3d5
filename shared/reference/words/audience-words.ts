/**
 * Patterns that say for whom a listing is. They are tried from the top; the first that matches decides,
 * so exceptions (孫育て, 大人のためのおはなし会) stand before the rule that they break.
 */
export interface AudienceRule {
  readonly audience: "anyone" | "seniors" | "adults" | "children" | "families" | "young" | "members" | "limited";
  /** Where the pattern is looked for: the title alone, the name of the place, for whom it says it is, or all that is written. */
  readonly where: "title" | "text" | "place" | "audience";
  readonly pattern: string;
}

export const audienceRulesSource = {
  source: "自治体イベント一覧（カタログ50列）の名称・説明・申込方法を読んで選んだ語",
  effectiveOn: "2026-11-25",
} as const;

const child =
  "(?:子ども|こども|子供|キッズ|ちびっこ|ジュニア|小学生|中学生|高校生|小中学生|中高生|幼児|児童|園児|乳児|乳幼児|赤ちゃん|あかちゃん|ベビー|未就学児|少年|青少年|わんぱく)";
const months = "(?:[0-9]{1,2}(?:、|・|~|から)?)+(?:か|カ|ヶ|ケ|ヵ|ヵ)月児?";

export const audienceRules: readonly AudienceRule[] = [
  {
    audience: "members",
    where: "text",
    pattern: "一般には募集しない|一般の募集は(?:行いません|していません)|一般公開は(?:していません|行いません)",
  },
  {
    audience: "members",
    where: "text",
    pattern: "学校関係者以外の(?:方|方の申込み)はお断り|関係者のみ|会員限定|会員のみ",
  },
  {
    audience: "anyone",
    where: "title",
    pattern:
      "(?:学校|児童|生徒|小中学生|園児|中学生|高校生).{0,14}(?:作品展|美術展|書道展|展覧会|連合展|図工展|音楽会)",
  },
  {
    audience: "children",
    where: "audience",
    pattern: `^(?!.*(?:一般|大人|成人|以上|どなた|だれ|誰|すべて|全て|全員|問わ|市民|区民|町民|村民|シニア|高齢|学生・一般|家族連れ|親子|保護者)).*(?:${child}|小学|中学|歳児|か月|ヶ月|未就学|就園前)`,
  },
  {
    audience: "families",
    where: "audience",
    pattern:
      "^(?!.*(?:一般|大人|成人|どなた|だれ|誰|すべて|全て|全員|問わ|市民|区民|シニア|高齢)).*(?:親子|保護者|妊婦|妊娠|子育て|産後)",
  },
  {
    audience: "young",
    where: "audience",
    pattern:
      "^(?!.*(?:一般|大人|成人|どなた|だれ|誰|社会人|市民)).*(?:(?:大学生|高校生|専門学校生?)(?!以上)|若者|[123][0-9]歳(?:以下|未満|まで))",
  },
  {
    audience: "members",
    where: "audience",
    pattern: "^(?!.*(?:どなた|誰|だれ|一般)).{0,8}会員(?:の方)?$|^外国人|外国籍の?(?:方|住民|市民)",
  },
  {
    audience: "limited",
    where: "audience",
    pattern: "^.{0,10}(?:障害|障がい)(?:のある|者)",
  },
  {
    audience: "seniors",
    where: "audience",
    pattern: "(?:おおむね|概ね)?(?:5[05]|6[05]|7[05])(?:歳|才)以上|シニア|高齢者",
  },
  {
    audience: "anyone",
    where: "audience",
    pattern: "どなた|だれでも|誰でも|年齢不問|年齢を?問わ",
  },
  {
    audience: "adults",
    where: "audience",
    pattern: "成人|大人|一般|(?:16|18|20|30|40)歳以上|(?:高校生|中学生)以上|^(?:男性|女性)",
  },
  {
    audience: "seniors",
    where: "title",
    pattern:
      "シニア|高齢者|孫育て|祖父母|老人|長寿|介護予防|セカンドライフ|定年後|敬老|(?:おおむね|概ね)?(?:5[05]|6[05]|7[05])(?:歳|代)(?:以上|から|の)",
  },
  {
    audience: "adults",
    where: "title",
    pattern:
      "大人(?:の|のため|向け|だけ|が)|おとなの|成人(?:スポーツ|向け|対象|教室|卓球|バドミントン)|一般向け|おとなみ",
  },
  {
    audience: "anyone",
    where: "title",
    pattern: "全年齢|どなたでも|誰でも|だれでも|三世代|多世代(?!交流センター)|世代間交流",
  },
  {
    audience: "members",
    where: "title",
    pattern:
      "中小企業|事業所向け|企業における|企業向け|社員の|自社の|男性の育児休業研修|職場のハラスメント研修|仕事と介護の両立研修|タイムマネジメント研修|食品衛生(?:実務|責任者)|多言語解説文|企業の実務対応|里親制度",
  },
  { audience: "members", where: "title", pattern: "外国人のための|外国人向け|外国籍" },
  {
    audience: "limited",
    where: "title",
    pattern:
      "(?:障害|障がい)のある|(?:障害者|障がい者)(?:の|アート|スポーツ広場|交流|体操)(?!ある|スポーツ指導|サポート|支援)|視覚障害者|聴覚障害者|高次脳機能|犯罪被害者|ひきこもり家族|若年性|不登校経験",
  },
  {
    audience: "young",
    where: "title",
    pattern:
      "若者|公務員(?:合同)?(?:職業)?説明会|公務員合同|公安系|就活生|大学生|学生必見|新卒|卒業予定|[12][0-9]歳以下|3[0-9]歳以下|学び直し相談|ヤング(?!ライブ)|思春期|自衛隊インターンシップ|18歳から",
  },
  {
    audience: "families",
    where: "title",
    pattern:
      "親子|おやこ|親と子|子育て|育児|保護者|家庭教育|離乳食|マタニティ|妊婦|妊娠|プレママ|プレパパ|ママ(?!さん)|パパ|両親学級|母の(?:グループ|集まり)|お母さん|育休|ワンオペ|助産師|母乳|授乳|双子|ふたご|多胎|ツインズ|ペアレント|産後|産前|出産|シングルマザー|ひとり親|養育費|面会交流|絆づくり|ファミリー(?!・サポート)|家族(?:で|みんな)|抱っこ紐|小児科|ノーバディーズパーフェクト|夏休み|不登校|発達障がい児|学校に行きたくない|教育シンポジウム|寝かしつけ",
  },
  {
    audience: "children",
    where: "title",
    pattern: `${child}(?!のテキスト|から大人|も大人も|と大人|の広場まつり|をつなぎ|のいじめ|の虐待)|[0-9]{1,2}歳児|(?<![0-9])[0-9](?:・[0-9])*歳(?:児|の)|${months}|(?:小|中)学校(?:[0-9]年|連合|対象|社会科)|高校受験|受験対策|おはなし会|お誕生日会|誕生会|身体測定|すくすく|よちよち|はいはい|にこにこ|ぬいぐるみ|紙しばい|人形劇|クリスマス会|わらべうた|おもちゃづくり|おりがみ教室|土曜学校|児童館|放課後|こども一日|ハッピーイングリッシュ|森っこ|わくわくタイム|なかよし(?:タイム|広場|ひろば)|ひよこ|ぴよぴよ|ドーナツタイム|もぐもぐ|ぱくぱく|ねんね|むし歯予防|虫歯予防|ことばの相談|絵本の読み聞かせ|読み聞かせ(?!ボランティア)|戦隊|おかあさんといっしょ|アンパンマン|U-?1[0-9]`,
  },
  {
    audience: "families",
    where: "place",
    pattern:
      "子育て支援センター|子ども家庭支援|児童館|児童センター|児童会館|子ども(?:センター|交流館|・ティーンズ)|こどもセンター|おやこ|親子|保育園|幼稚園|こども園|子育てプラザ|子ども・子育て",
  },
  {
    audience: "members",
    where: "text",
    pattern: "企業の(?:防災)?担当の方|事業主|人事担当者|管理職向け研修|事業者(?:の方)?(?:を|が)対象|事業所を対象",
  },
  {
    audience: "young",
    where: "text",
    pattern:
      "対象[:は、 ]*高校生・大学生|高校生・大学生必見|主として大学[0-9]年生|大学生限定|学生を対象|(?:概ね|おおむね)?(?:[12][0-9]|3[0-9])歳以下の(?:方|かた)",
  },
  {
    audience: "seniors",
    where: "text",
    pattern:
      "(?:おおむね|概ね)?(?:5[05]|6[05]|7[05])歳以上の(?:方|かた|市民|区民|人|市内|区内)|高齢者を対象|シニア(?:の方|世代)(?:を|が)?対象|シニア向け",
  },
  {
    audience: "anyone",
    where: "text",
    pattern:
      "どなたでも|だれでも|誰でも|年齢(?:を問わず|は問いません|不問|制限なし|による制限は)|(?:子ども?|こども|子供|お子さ[まん]|お子様|小学生|幼児)から(?:お年寄り|お?としより|大人|シニア|高齢)|(?:小|中)学[0-9]年生以上|小学生以上|幅広い世代|多世代(?!交流センター)",
  },
  {
    audience: "families",
    where: "text",
    pattern: `(?:お子さん|お子様|子ども|幼児|乳幼児|児童|赤ちゃん|小学生|未就学児|${months})(?:とその|と|の)(?:保護者|ご家族|お?母さん|ママ|親)|就学前のお子さん|保護者(?:同士|の方)?(?:を|が)?対象|親子(?:を|が|で)|育て中の方(?:を|が)?対象|妊婦さん|子育て中の(?:方|母親|親|お母さん|ママ)|離乳食|赤ちゃんとお?母さん|子育てをしている`,
  },
  {
    audience: "children",
    where: "text",
    pattern: `${child}(?:の方)?(?:を|が|向け)?対象|対象者?[:*は、 ]*(?:市内在住の|区内在住の)?(?:小・中学生|小中学生|小学|中学|高校|幼稚園|幼児|乳幼児|年少|[0-9]{1,2}歳(?:から|~|-)(?:[0-9]{1,2}歳|小学)|[0-9]か月|生後)(?!.{0,8}以上)|学校のお友達|お子さん(?:向け|対象)|小学[0-9]年生(?:以下|~|から小学)|[0-9]{1,2}歳から1[0-9]歳までの子|児童生徒`,
  },
  {
    audience: "members",
    where: "text",
    pattern: "外国人(?:の方|のかた|市民)?を対象|外国人対象|歳以上の外国人|外国籍の(?:方|かた)",
  },
  {
    audience: "limited",
    where: "text",
    pattern: "(?:障害|障がい)のある(?:方|人|かた)(?:を|が)対象|年齢制限|(?:障害者|障がい者)を対象",
  },
  {
    audience: "adults",
    where: "text",
    pattern:
      "成人(?:を|が)?対象|18歳以上|20歳以上の(?:方|かた)|16歳以上|15歳以上|高校生以上|中学生以上|男性対象|女性対象",
  },
  {
    audience: "anyone",
    where: "text",
    pattern:
      "小学生以上|(?:市|区|町|村|都|県)民(?:の皆様|の皆さん|の方)(?!へ)|(?:在住|在勤)[・、又は]*(?:在勤|在学|在住)",
  },
];

/** Categories of the catalogue that are about children unless somebody else is named. */
export const childCategories: readonly string[] = ["子育て・教育"];

/** Words that say that the whole listing is called off or cannot be joined. The patterns look at the title. */
export const calledOffPatterns = {
  cancelled:
    "^[【(\\[《<※★◆■●]*(?:開催)?中止[】)\\]》>]?|[【(\\[《<](?:開催)?中止(?:いたします|となりました|します)?[】)\\]》>]|開催中止|は中止|中止のお知らせ|延期",
  full: "^[【(\\[《<※★◆■●]*(?:終了しました|受付を?終了|募集を?終了|終了)[】)\\]》>※]|完売|満席|満員|受付終了|募集終了|申込(?:み)?終了|締め切りました|受付(?:は|を)?終了",
} as const;

/** What a cell says for which one applies no more: 満員御礼, 受付終了; 定員になり次第終了 is another thing. */
export const closedCellPattern =
  "^[【(\\[《<※★]*(?:満員|満席|完売|受付(?:は)?終了|募集終了|申込み?終了|締め?切りました|定員に達しました|キャンセル待ち)";

/** The same, in remarks and descriptions: whole sentences only, since "雨天中止" is not a cancellation. */
export const calledOffTextPatterns = {
  cancelled:
    "(?:拡大防止|影響)(?:のため|により)、?(?:.{0,20}(?:は|を))?中止(?:$|と(?:なりました|いたします|します|させて)|いたします|になりました|。)|【中止】|(?:本|この)(?:イベント|講座|催し)は中止|開催(?:を|は)中止(?:します|しました|いたします)|影響により延期",
  full: "定員に達しました|定員に達したため|定員に達し、?受(?:け)?付(?:け)?を?終了|受付は終了し",
} as const;
