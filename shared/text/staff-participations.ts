import type { ParticipationState } from "../domain/participation.ts";

const stateLabels: Readonly<Record<ParticipationState, string>> = {
  wished: "参加したい",
  declined: "見送る",
  arranged: "日程を決めた",
  joined: "参加した",
  not_joined: "参加しなかった",
  withdrawn: "取りやめた",
};

/** Where a person and a listing stand, in words. */
export const participationStateLabel = (state: ParticipationState): string => stateLabels[state];

export const participationTexts = {
  title: "参加したいという返事",
  intro: "長く待っている人から順に並んでいます。本人と団体に連絡して、日程を決めてください。",
  empty: "この状態の人はいません。",
  more: (shown: number) => `はじめの${shown}件を表示しています。済んだものから次が出ます。`,
  filter: "状態",
  answeredLabel: "返事の日",
  stepTitle: "参加したい人への対応",
  back: "参加したい人の一覧へ戻る",
  organizerPhone: "主催の電話",
  finished: "この人への対応は終わっています。",
  person: "利用者",
  phone: "電話",
  noPhone: "電話番号がありません",
  listing: "募集",
  organizer: "主催",
  toSenior: "利用者のページを見る",
  move: "次の状態",
  moveMissing: "次の状態を選んでください",
  note: "メモ",
  noteHint: "連絡した日や、決まったことを書きます。本人が見ることもあります。",
  noteTooLong: "メモは1,000文字までにしてください",
  save: "記録する",
  saved: "記録しました。",
  conflict: "ほかの職員が先に進めました。新しい内容を見て、もう一度記録してください。",
} as const;
