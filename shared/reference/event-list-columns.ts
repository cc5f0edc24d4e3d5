import type { FileFormat } from "../domain/listing-import/table-file.ts";

export const eventListColumnsSource = {
  source:
    "デジタル庁 自治体標準オープンデータセット・推奨データセット イベント一覧、GIF イベント（451-5）、ベース・レジストリ g1-000304、高松市・東京都・岡崎市・鳥取県・福井県の公開ファイルの見出し",
  effectiveOn: "2026-11-25",
} as const;

/**
 * What a column of an event list can hold, with the headings under which it is found, the best first, separated by
 * semicolons. A heading is compared after NFKC, in lower case, without blanks and line breaks.
 */
const headings = {
  rowId:
    "NO;No.;№;番号;整理番号;管理番号;通番;通し番号;イベントID;講座番号;ic:ID;ID;UID;guid;identifier;@id;event_id;_id",
  municipalityCode:
    "都道府県コード又は市区町村コード;全国地方公共団体コード;市区町村コード;都道府県コード;自治体コード;地方公共団体コード;団体コード;prefecture_code;localGovernmentCode;municipalityCode;municipality_code;city_code",
  municipalityName: "地方公共団体名;自治体名;municipality",
  title:
    "名称;イベント名;行事名;イベント名称;行事名称;催し名;催事名;講座名;教室名;事業名;活動名;講座・イベント名;催し物名;タイトル;件名;募集名;ボランティア名;活動名称;求人名;eventName;event_name;title;SUMMARY;name;event;催し;行事;講座;講習名;講習会名;教室;催事;イベント;イベントタイトル;プログラム名;プログラム;企画名;題名;活動;サークル名;クラブ名;ボランティア活動名;Subject;event_title;post_title",
  titleKana: "名称(カナ);イベント名_カナ;名称カナ;フリガナ;ふりがな;eventNameKana;event_name_kana",
  subtitle: "サブタイトル;副題;subTitle;subtitle",
  summary: "概要;イベント概要;abstract;summary",
  description:
    "説明;内容;詳細;イベント内容;活動内容;講座内容;事業内容;開催内容;仕事内容;紹介文;本文;description;DESCRIPTION;content;detail;講座概要;事業概要;イベント説明;活動の内容;募集内容;body",
  categories:
    "イベント種類;カテゴリ;カテゴリー;分類;ジャンル;種別;分野;区分;eventType;category;CATEGORIES;genre;講座分類;分野名;イベントカテゴリ;大分類;categories.name",
  keywords: "キーワード;タグ;keyword;tag;tags;keywords",
  url: "URL;コンテンツURL;参照URL;詳細URL;ホームページ;ホームページURL;リンク;リンク先;ウェブサイト;HP;ic:参照;contentsUrl;eventUrl;link;url;詳細ページ;関連URL;詳細;website;permalink",
  status: "状態;開催状況;ステータス;status;STATUS;eventStatus",
  startsOn:
    "開始日;開催開始日;開始年月日;開催日(開始);開催日_開始;開催開始年月日;開始日付;実施開始日;DTSTART.date;dateOfStart;start_date;startDate;start;ev:startdate;startsOn;開始日時;開催開始日時;開催日時_開始;開催日時(開始);期間開始;開催期間開始;開催期間_開始;event_start;start_datetime;event_start_date",
  endsOn:
    "終了日;開催終了日;終了年月日;開催日(終了);開催日_終了;開催終了年月日;終了日付;実施終了日;DTEND.date;dateOfEnd;end_date;endDate;end;ev:enddate;endsOn;終了日時;開催終了日時;開催日時_終了;開催日時(終了);期間終了;開催期間終了;開催期間_終了;event_end;end_datetime;event_end_date",
  startTime:
    "開始時刻;開始時間;開催開始時間;開催開始時刻;DTSTART.time;startTime;start_time;開始;時間開始;開催時刻_開始;開催時間_開始;開演時間;開演;始",
  endTime:
    "終了時刻;終了時間;開催終了時間;開催終了時刻;DTEND.time;endTime;end_time;終了;時間終了;開催時刻_終了;開催時間_終了;終演時間;終",
  when: "開催日;日時;開催日時;開催日程;実施日;実施日時;日程;期日;期間;開催期間;実施期間;会期;開講日;開講日時;活動日;活動日時;活動曜日;曜日;日付;日にち;date;event_date;eventDate;datetime;とき;月日;年月日;日時・期間;開催日・時間;活動日・時間;活動日・活動時間;開催時期;実施時期;時期;開講期間;日程・時間;曜日・時間;開催日(曜日);開催日程・時間;活動日時・頻度;when",
  /** The parts of a day in columns of their own. */
  month: "月;開催月;実施月",
  day: "日;開催日(日);日付(日)",
  timeText: "時間;ジカン;開催時間;実施時間;活動時間;時間帯;時刻;開催時刻;time",
  timeNote:
    "日時備考;開始日時特記事項;日時特記事項;日程備考;special_note;dateTimeDescription;期間備考;開催日備考;日程・備考",
  recurrence: "RRULE;開催パターン;繰り返し;繰返し;holdingPattern",
  extraDates: "RDATE",
  exceptDates: "EXDATE;除外日;休講日;休催日",
  placeName:
    "場所名称;場所;会場;会場名;開催場所;実施場所;活動場所;施設名;施設名称;会場名称;LOCATION;location.name;venueFacility;place_name;place;venue;location;ところ;会場・場所;場所・会場;開催会場;実施会場;公民館名;公民館;館名;施設;venue.venue;venue.name;where",
  meetingPlace: "集合場所;集合(受付)場所;受付場所;集合場所・受付;locationOfReception",
  address:
    "住所;所在地;所在地_連結表記;会場住所;開催場所住所;会場所在地;場所住所;開催地;locationAddress;location.address;location.address.streetAddress;address;venue.address;開催場所の住所;会場の住所;会場所在地住所",
  placeCode: "所在地_全国地方公共団体コード",
  postalCode: "郵便番号;location.address.postalCode;postalCode;〒;venue.zip;zip",
  prefecture:
    "住所都道府県;都道府県名;所在地_都道府県;都道府県;prefecture_name;location.address.addressRegion;prefecture",
  city: "住所市区町村;市区町村名;所在地_市区町村;市区町村;区市町村;市町村名;市町村;municipality_name;location.address.addressLocality;city;venue.city",
  town: "住所町名;所在地_町字;町字",
  block: "住所丁目以下;所在地_番地以下;番地以下",
  building: "建物名等;方書;建物名等(方書);address_addinfo;buildingNameEtc",
  latitude: "緯度;GEO.latitude;location.geo.latitude;latitude;lat",
  longitude: "経度;GEO.longitude;location.geo.longitude;longitude;lng;lon",
  organizer:
    "主催団体;主催者;主催;主催者名;実施主体;実施団体;団体名;募集団体;受入団体;主催・共催;organizer.name;organizer;ORGANIZER;creator;主催課;主催団体名;実施者;受入施設;依頼者;依頼団体;団体・グループ名;organizer.organizer",
  audience:
    "対象者;対象;参加資格;応募資格;受講資格;募集対象;対象者・資格;掲載区分;target;targetPerson;audience;対象・条件;受講対象;受講対象者;参加対象;参加対象者;応募条件;条件;対象年齢",
  audienceNote: "対象者備考;参加条件;targetRemark",
  capacity:
    "定員;募集人数;募集定員;募集人員;人数;参加定員;定員数;capacity;募集数;募集定数;定数;受入人数;募集人数・定員",
  capacityNote: "定員備考;capacityRemark",
  fee: "料金(基本);料金;参加費;費用;受講料;入場料;参加料;観覧料;会費;利用料;利用料金;参加費用;price_basic;fee_JPY;offers.price;fee;price;参加費等;費用等;受講料等;会費等;参加料等;参加料金;入場料金;cost",
  feeNote: "料金(詳細);料金備考;料金詳細;price_detail;feeDescription",
  feeType: "料金種別;有料・無料;feeStatus",
  applyFrom: "申込開始日;申込受付開始日;受付開始日;参加申込開始日;startDateOfApplication",
  applyUntil:
    "申込期限日;参加申込終了日;申込締切;申込締切日;申込期限;締切;締切日;申込終了日;受付終了日;応募締切;募集締切;application_enddate;deadlineDateOfApplication;申込締め切り;申込み締切;申込み期限;申込締切日時;募集期限;応募期限;申込期日",
  applyUntilTime: "申込期限時刻;参加申込終了時間;application_endtime;applicationDeadlineTime",
  applyPeriod: "申込期間;受付期間;募集期間;申込受付期間;応募期間",
  applyMethod:
    "申込方法;参加申込方法;申込;申し込み;申込み;申込み方法;申し込み方法;応募方法;申込方法・申込先;application_process;applicationMethod;申込先;申し込み先;申込み先;お申込み;お申し込み;申込方法等;参加方法",
  applyUrl: "申込URL;申込フォーム;申込先URL;applicationUrl",
  access: "アクセス方法;アクセス;交通;交通アクセス;access;accessMethod",
  parking: "駐車場情報;駐車場;parking_info",
  contactName:
    "連絡先名称;問い合わせ先;問合せ先;問合先;お問い合わせ先;お問い合わせ;問い合わせ;問合せ;連絡先;担当課;担当課名;担当部署;担当;所管課;contact_name;contactPointName;CONTACT;問合せ先・担当;問合せ・申込先;問い合わせ・申込先;お問合せ先;お問合せ;問合わせ;問い合せ;問合せ担当;団体名・連絡先;連絡先・担当",
  contactPhone:
    "連絡先電話番号;電話番号;電話;TEL;連絡先電話;問い合わせ先電話番号;問合せ電話番号;telephone_number;contactPointPhoneNumber;telephone;phone;ご連絡先電話;組織電話;organizer.phone;venue.phone",
  contactExtension: "連絡先内線番号;内線番号;extension_number",
  contactEmail:
    "連絡先メールアドレス;メールアドレス;メール;Eメール;E-mail;email;contactPointEmailAddress;organizer.email",
  remark: "備考;その他;特記事項;注意事項;補足;remarks;remark;note;持ち物;持参物;持ち物・服装;注意;メモ;備考欄;お知らせ",
  online: "Web開催;オンライン開催;開催形式;開催方法;webinarStatus;eventAttendanceMode",
  publishedOn: "公開日;掲載日;掲載開始日;登録日;pubDate;datePublished;startDateOfPublication",
  draftFlag: "入力中フラグ;nyuryoku_flg;非公開;Private",
  area: "エリア;地区;地域;区;area",
} as const satisfies Record<string, string>;

export type EventListField = keyof typeof headings;
export const eventListFields = Object.keys(headings) as readonly EventListField[];

/** The headings of a field, the best first. */
export const headingsOf = (field: EventListField): readonly string[] => headings[field].split(";");

/**
 * Words by which a heading that nobody foresaw is taken for a field, where no heading fits better; tried in this order.
 * What is found so is told to whoever imports, since it is a guess.
 */
export const headingPatterns: readonly { readonly field: EventListField; readonly pattern: string }[] = [
  { field: "applyUntil", pattern: "(?:申込|申し込み|応募|受付|募集).{0,4}(?:締切|締め切り|期限|終了)" },
  { field: "applyPeriod", pattern: "(?:申込|申し込み|応募|受付|募集).{0,4}期間" },
  { field: "applyMethod", pattern: "申込|申し込み|応募(?!資格)|予約" },
  { field: "contactPhone", pattern: "電話|^tel" },
  { field: "contactEmail", pattern: "メール|e-?mail" },
  { field: "contactName", pattern: "問い?合わ?せ|連絡先|担当|所管" },
  {
    field: "title",
    pattern: "(?:イベント|行事|講座|教室|催し|催事|事業|活動|ボランティア|サークル|講演|募集)の?(?:名|名称|タイトル)",
  },
  { field: "startsOn", pattern: "開始(?:年月)?日|から\\(日" },
  { field: "endsOn", pattern: "終了(?:年月)?日" },
  { field: "startTime", pattern: "開始時[間刻]|時[間刻]\\(?開始|開演" },
  { field: "endTime", pattern: "終了時[間刻]|時[間刻]\\(?終了|終演" },
  { field: "when", pattern: "日時|開催日|実施日|期日|日程|会期|活動日|曜日" },
  { field: "timeText", pattern: "時間|時刻" },
  { field: "address", pattern: "住所|所在地|address" },
  { field: "placeName", pattern: "会場|場所|施設|venue" },
  { field: "organizer", pattern: "主催|団体|organizer" },
  { field: "audience", pattern: "対象|資格" },
  { field: "capacity", pattern: "定員|人数|人員" },
  { field: "fee", pattern: "料金|費用|参加費|受講料|会費|(?:入場|観覧|参加|利用)料" },
  { field: "description", pattern: "内容|詳細|説明|概要" },
  { field: "categories", pattern: "カテゴリ|分類|種類|ジャンル" },
  { field: "url", pattern: "url|リンク|ホームページ|サイト" },
  { field: "remark", pattern: "備考|その他|特記|注意" },
];

/** A kind of event list that is known by name. Its columns are found as in any other; the name is told and names the list. */
export interface EventListSchema {
  readonly id: string;
  readonly name: string;
  /** Headings that no other kind has together. */
  readonly telling: readonly string[];
  readonly format?: FileFormat;
}

/** Tried in this order. */
export const eventListSchemas: readonly EventListSchema[] = [
  {
    id: "catalogue_events_50",
    name: "イベント一覧（ベース・レジストリ 50列）",
    telling: ["名称", "開始日", "日時備考", "集合場所", "連絡先名称"],
  },
  {
    id: "standard_events_79",
    name: "自治体標準オープンデータセット イベント一覧",
    telling: ["全国地方公共団体コード", "イベント名", "開催パターン", "所在地_連結表記"],
  },
  {
    id: "recommended_events_32",
    name: "推奨データセット イベント一覧",
    telling: ["都道府県コード又は市区町村コード", "イベント名", "開始日時特記事項", "主催者", "場所名称"],
  },
  {
    id: "recommended_events_keys",
    name: "推奨データセット イベント一覧（英字の項目名）",
    telling: ["prefecture_code", "event_name", "start_date", "place_name"],
  },
  { id: "gif_events", name: "GIF イベント（英字の項目名）", telling: ["eventName", "dateOfStart"] },
  {
    id: "takamatsu_learning",
    name: "高松市 まなび図鑑",
    telling: ["№", "開催日", "行事名", "申込期間", "TEL"],
  },
  {
    id: "tokyo_cultural",
    name: "東京都 文化施設の事業",
    telling: ["都道府県名", "市区町村名", "イベント名", "場所名称", "アクセス方法", "URL", "備考"],
  },
  { id: "fukui_event_net", name: "福井県 イベントネット", telling: ["ic:参照", "イベント名", "日時備考"] },
  { id: "schema_org_events", name: "schema.org Event", telling: ["name", "startDate"] },
  { id: "icalendar", name: "iCalendar", telling: ["UID", "SUMMARY", "DTSTART.date"], format: "icalendar" },
  { id: "feed", name: "RSS・Atom", telling: ["guid", "title", "pubDate"] },
];

/** A list of no known kind, in which a title and a day or a place were found. */
export const freeSchema: EventListSchema = { id: "free", name: "その他の一覧", telling: [] };
