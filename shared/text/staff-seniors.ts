import type { Senior } from "../domain/senior.ts";
import { dateInWords } from "./date-words.ts";

const stateLabels: Readonly<Record<Senior["state"], string>> = {
  pending: "メールの確認待ち",
  active: "お知らせを送っています",
  stopped: "お知らせを止めています",
};

/** Whether a person gets anything. */
export const seniorStateLabel = (state: Senior["state"]): string => stateLabels[state];

const stopReasonLabels: Readonly<Record<NonNullable<Senior["stopReason"]>, string>> = {
  own_wish: "本人の希望",
  moved: "引っ越した",
  hospitalised: "入院した・施設に入った",
  deceased: "亡くなった",
  other: "そのほか",
};
export const stopReasonLabel = (reason: NonNullable<Senior["stopReason"]>): string => stopReasonLabels[reason];
export const stopReasonChoices = Object.entries(stopReasonLabels).map(([value, label]) => ({ value, label }));

const registeredViaLabels: Readonly<Record<Senior["registeredVia"], string>> = {
  web: "ホームページ",
  paper: "紙",
  phone: "電話",
  counter: "窓口",
  import: "名簿からの取り込み",
};
export const registeredViaLabel = (via: Senior["registeredVia"]): string => registeredViaLabels[via];

const dataSourceLabels: Readonly<Record<Senior["dataSource"], string>> = {
  self: "本人",
  family: "家族",
  agency: "関係機関",
};
export const dataSourceLabel = (source: Senior["dataSource"]): string => dataSourceLabels[source];

export const seniorListTexts = {
  title: "利用者",
  intro: "名前の読みの順に並んでいます。見た人の記録が残ります。",
  search: "読みでさがす",
  searchHint: "姓の読みのはじめを書いてください。例：やまだ",
  searchButton: "さがす",
  register: "紙や電話の申込みを登録する",
  empty: "当てはまる人はいません。",
  more: (shown: number) => `はじめの${shown}人を表示しています。読みを長くすると絞れます。`,
  name: "名前",
  channel: "受け取り方",
  area: "お住まい",
  state: "状態",
} as const;

export const seniorPageTexts = {
  title: "利用者のページ",
  back: "利用者の一覧へ戻る",
  registered: "登録しました。",
  changed: "変更を記録しました。",
  stopped: "お知らせを止めました。",
  resumed: "お知らせをまた送ります。",
  answers: "聞いていること",
  matching: "案件との合い方",
  record: "登録の記録",
  registeredAt: "登録した日",
  registeredVia: "申込みの方法",
  dataSource: "だれから聞いたか",
  purposeNotice: "使いみちの説明",
  noticeShown: (date: string, version: string) => `${dateInWords(date)}に伝えました（${version}版）`,
  stopReason: "止めた理由",
  deliveries: "お知らせの記録",
  noDeliveries: "まだお知らせを送っていません。",
  deliveryDay: "選んだ日",
  deliveryState: "今の状態",
  deliveryItems: "件数",
  participations: "返事の記録",
  noParticipations: "まだ返事はありません。",
  listing: "募集",
  answer: "返事",
  stop: "お知らせを止める",
  resume: "お知らせをまた送る",
  resumeHint: "まちがいだったときや、本人が希望したときに使います。",
} as const;

export const stopTexts = {
  title: "お知らせを止める",
  intro: "止めると、メール・手紙・電話のすべてが、すぐに止まります。",
  reason: "理由",
  reasonMissing: "理由を選んでください",
  button: "すぐに止める",
  back: "利用者のページへ戻る",
} as const;

export const toldTexts = {
  via: "どのように聞きましたか",
  viaMissing: "どのように聞いたかを選んでください",
  viaLabels: { paper: "紙の申込み", phone: "電話", counter: "窓口" },
  save: "この内容に変える",
} as const;

export const registrationTexts = {
  title: "紙や電話の申込みを登録する",
  intro: "メールを使わない方の申込みを、窓口が代わりに入れます。",
  before: "はじめに伝えること",
  noticeGiven: "使いみちを本人に伝えた",
  noticeGivenLabel: "上の内容を、紙で渡したか、読み上げて伝えました",
  noticeMissing: "使いみちを本人に伝えてから登録してください",
  dataSource: "だれから聞きましたか",
  dataSourceMissing: "だれから聞いたかを選んでください",
  dataSourceLabels: { self: "本人", family: "家族（本人の同意あり）" },
  contactTitle: "連絡先",
  emailOptional: "メールアドレス（メールで受け取る方）",
  blockHint: "手紙で受け取る方は、かならず書いてください。例：1-2-3",
  phoneHint: "手紙や電話で受け取る方は、かならず書いてください。例：03-1234-5678",
  avoidLevels: { none: "気にしない", soft: "できれば避けたい", hard: "だめ" },
  button: "この内容で登録する",
} as const;
