import type { EventListField } from "../event-list-columns.ts";

/** Fields that texts name by a label where a list has no column for them: feeds, calendars, lists with one column for all. */
export type LabelledField = Extract<
  EventListField,
  | "when"
  | "timeText"
  | "placeName"
  | "address"
  | "audience"
  | "capacity"
  | "fee"
  | "applyUntil"
  | "applyPeriod"
  | "applyMethod"
  | "organizer"
  | "contactName"
  | "contactPhone"
  | "contactEmail"
>;

export const textLabelsSource = {
  source: "市区町村の広報・RSS・カレンダーの本文に見られる項目名",
  effectiveOn: "2026-11-25",
} as const;

/** Labels as they stand in running text: 日時：, ■会場, 【対象】. */
export const textLabels: Readonly<Record<LabelledField, readonly string[]>> = {
  when: [
    "日時",
    "開催日時",
    "開催日",
    "開催期間",
    "日程",
    "期日",
    "とき",
    "期間",
    "会期",
    "実施日時",
    "実施日",
    "活動日時",
    "活動日",
    "開講日",
  ],
  timeText: ["時間", "開催時間", "開演時間", "活動時間"],
  placeName: ["会場", "場所", "ところ", "開催場所", "実施場所", "活動場所", "集合場所"],
  address: ["住所", "所在地"],
  audience: ["対象", "対象者", "参加資格", "受講資格", "応募資格"],
  capacity: ["定員", "募集人数", "募集定員", "募集人員"],
  fee: ["費用", "参加費", "受講料", "料金", "入場料", "参加料", "観覧料", "会費"],
  applyUntil: ["申込期限", "申込締切", "申し込み期限", "締切", "締切日", "締め切り", "応募締切", "募集締切"],
  applyPeriod: ["申込期間", "受付期間", "募集期間", "申し込み期間", "応募期間"],
  applyMethod: [
    "申込",
    "申込み",
    "申し込み",
    "お申込み",
    "お申し込み",
    "申込方法",
    "申込先",
    "申し込み方法",
    "応募方法",
  ],
  organizer: ["主催", "主催者", "主催団体"],
  contactName: [
    "問合せ",
    "問い合わせ",
    "問合せ先",
    "問い合わせ先",
    "お問い合わせ",
    "お問い合わせ先",
    "お問合せ",
    "お問合せ先",
    "連絡先",
    "担当",
    "申込・問合せ",
    "申込み・問い合わせ",
    "問",
    "申込・問い合わせ",
  ],
  contactPhone: ["電話", "電話番号", "TEL", "Tel", "tel", "☎"],
  contactEmail: ["メール", "Eメール", "E-mail"],
};
