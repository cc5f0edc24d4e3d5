import type { PostedLetters, UnprintableReason } from "../domain/letter-batch.ts";

const yen = new Intl.NumberFormat("ja-JP");

export const letterDeskTexts = {
  title: "手紙をまとめて送る",
  link: "手紙をまとめて印刷する・投函を記録する",
  back: "郵送と電話の一覧へ戻る",
  person: "利用者",
  waiting: (letters: number) => `待っている手紙：${letters}通`,
  nothingWaits: "待っている手紙はありません。",
  makeHint: "郵便番号の順に並べ、一つのPDFにします。一度に500通までです。",
  make: "手紙をまとめる",
  nothingToPrint: "印刷できる手紙はありませんでした。",
  printTitle: "印刷する",
  printable: (letters: number) => `${letters}通を、郵便番号の順に並べました。一番うしろは宛名の一覧です。`,
  printHint: "A4の紙に、両面（長い辺でとじる）で印刷し、三つに折って窓つき封筒（長形3号）に入れます。",
  open: "印刷する手紙を開く（PDF）",
  unprintableTitle: "印刷できない手紙",
  unprintableHint: "名前を押すと内容が出ます。画面から印刷し、宛名は手で書いてください。",
  reason: "わけ",
  postTitle: "投函したら記録する",
  pulled: "山から抜いた手紙",
  pulledHint: "印刷したあとに、送ってはいけなくなった手紙です。抜いてから投函してください。",
  postedOn: "投函した日",
  postedOnHint: "例：2026-11-25",
  postedOnWrong: "投函した日を「2026-11-25」のように書いてください",
  postedOnFuture: "投函した日は、今日までの日にしてください",
  post: (letters: number) => `${letters}通を投函したと記録する`,
  discard: "まとめ直す",
  discardHint: "紙を出し直すときに使います。手紙は、待っているところに戻ります。",
  posted: (letters: number) => `${letters}通を、投函したと記録しました。`,
  discarded: "まとめをほどきました。",
  conflict: "ほかの職員が先に記録しました。新しい内容を確かめてください。",
  callsTitle: "電話のメモ",
  callsWaiting: (calls: number) => `電話を待っている人：${calls}人`,
  calls: "電話のメモをまとめて開く（PDF）",
  returnedTitle: "住所を確かめる人",
  returnedHint: "手紙が戻ってきました。住所を直すか確かめるまで、手紙は送りません。",
  returnedNone: "手紙が戻ってきた人はいません。",
  sentOn: "手紙の日",
  costTitle: "今年度の郵送",
  costNone: "今年度は、まだ送っていません。",
  cost: (letters: number, total: number) =>
    `合わせて${yen.format(letters)}通、${yen.format(total)}円（役務費・通信運搬費）`,
  day: "投函した日",
  letters: "通数",
  unit: "1通",
  total: "郵便料",
  count: (letters: number) => `${yen.format(letters)}通`,
  yen: (amount: number) => `${yen.format(amount)}円`,
  windowTitle: "封筒の窓",
  window: "窓の位置の試し刷りを開く（PDF）",
} as const;

const reasons: Readonly<Record<UnprintableReason, (characters: string) => string>> = {
  address: () => "番地がないか、住所や名前が窓に入りきりません。",
  characters: (characters) => `「${characters}」は、この書体にない文字です。`,
  too_long: () => "内容が2ページに入りきりません。",
};

/** Why a letter is not among those that are printed. */
export const unprintableInWords = (reason: UnprintableReason, characters: string): string =>
  reasons[reason](characters);

/** Letters and yen of several postings. */
export const totalOf = (posted: readonly PostedLetters[]): { letters: number; yen: number } => ({
  letters: posted.reduce((sum, { letters }) => sum + letters, 0),
  yen: posted.reduce((sum, { letters, unitYen }) => sum + letters * unitYen, 0),
});
