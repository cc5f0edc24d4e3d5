/**
 * Columns of event lists that can be read, by field. A heading is compared after NFKC, without spaces and line breaks.
 * A further schema is a further entry here.
 */
export interface EventListSchema {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly effectiveOn: string;
  /** Heading of each field. */
  readonly headings: Readonly<Record<EventListField, string>>;
  /** Fields without which a file is not of this schema. */
  readonly required: readonly EventListField[];
}

export const eventListFields = [
  "rowId",
  "municipalityCode",
  "title",
  "titleKana",
  "subtitle",
  "summary",
  "description",
  "categories",
  "url",
  "status",
  "startsOn",
  "endsOn",
  "startTime",
  "endTime",
  "timeNote",
  "placeName",
  "meetingPlace",
  "postalCode",
  "prefecture",
  "city",
  "town",
  "block",
  "building",
  "latitude",
  "longitude",
  "organizer",
  "audience",
  "capacity",
  "fee",
  "feeNote",
  "applyUntil",
  "applyUntilTime",
  "applyMethod",
  "access",
  "parking",
  "contactName",
  "contactPhone",
  "contactExtension",
  "contactEmail",
  "remark",
] as const;
export type EventListField = (typeof eventListFields)[number];

/** The national catalogue's event list (ベース・レジストリ, group g1-000304), 50 columns; those without a field here are not used. */
export const catalogueEvents: EventListSchema = {
  id: "catalogue_events_50",
  name: "イベント一覧（50列）",
  source: "デジタル庁 ベース・レジストリ データカタログ イベント一覧（g1-000304）",
  effectiveOn: "2022-05-30",
  headings: {
    rowId: "NO",
    municipalityCode: "都道府県コード又は市区町村コード",
    title: "名称",
    titleKana: "名称(カナ)",
    subtitle: "サブタイトル",
    summary: "概要",
    description: "説明",
    categories: "イベント種類",
    url: "URL",
    status: "状態",
    startsOn: "開始日",
    endsOn: "終了日",
    startTime: "開始時刻",
    endTime: "終了時刻",
    timeNote: "日時備考",
    placeName: "場所名称",
    meetingPlace: "集合場所",
    postalCode: "郵便番号",
    prefecture: "住所都道府県",
    city: "住所市区町村",
    town: "住所町名",
    block: "住所丁目以下",
    building: "建物名等",
    latitude: "緯度",
    longitude: "経度",
    organizer: "主催団体",
    audience: "対象者",
    capacity: "定員",
    fee: "料金(基本)",
    feeNote: "料金(詳細)",
    applyUntil: "申込期限日",
    applyUntilTime: "申込期限時刻",
    applyMethod: "申込方法",
    access: "アクセス方法",
    parking: "駐車場情報",
    contactName: "連絡先名称",
    contactPhone: "連絡先電話番号",
    contactExtension: "連絡先内線番号",
    contactEmail: "連絡先メールアドレス",
    remark: "備考",
  },
  required: ["title", "startsOn", "timeNote", "meetingPlace", "contactName"],
};

export const eventListSchemas: readonly EventListSchema[] = [catalogueEvents];
