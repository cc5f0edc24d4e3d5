import type { Centre } from "../domain/centre.ts";
import type { DeliveryState } from "../domain/delivery.ts";
import type { Digest } from "../domain/digest.ts";
import type { HandDeliveryObstacle } from "../domain/hand-delivery.ts";
import { displayPhoneNumber } from "../domain/phone-number.ts";
import { displayReplyCode } from "../domain/reply-code.ts";

const stateLabels: Readonly<Record<DeliveryState, string>> = {
  PENDING: "これから送る",
  SENDING: "送っている",
  SENT: "送った",
  DELIVERED: "届いた",
  BOUNCED: "届かなかった",
  COMPLAINED: "迷惑メールとされた",
  UNKNOWN: "届いたか分からない（電話してください）",
  FAILED: "送れなかった",
  CANCELLED: "送らないことにした",
};

/** What became of a digest. */
export const deliveryStateLabel = (state: DeliveryState): string => stateLabels[state];

export const deliveryTexts = {
  title: "郵送と電話のお知らせ",
  intro: "長く待っている人から順に並んでいます。",
  empty: "待っている郵送と電話のお知らせはありません。",
  afterwards: "送ったあとの返事は、利用者のページから記録できます。",
  more: (shown: number) => `はじめの${shown}件を表示しています。済んだものから次が出ます。`,
  person: "利用者",
  channel: "方法",
  waiting: "選んだ日",
  items: "件数",
  count: (items: number) => `${items}件`,
  back: "郵送と電話の一覧へ戻る",
  letterTitle: "お知らせの手紙",
  letterSubject: "おすすめの活動のお知らせ",
  phoneTitle: "電話でお知らせすること",
  otherTitle: "お知らせの内容",
  printHint: "印刷すると、下の手紙だけが出ます。住所と名前は封筒に書いてください。",
  address: "送り先",
  noAddress: "番地が登録されていません。電話で確かめてください。",
  phone: "電話",
  noPhone: "電話番号がありません。",
  state: "今の状態",
  markPosted: "印刷して送った",
  markCalled: "電話で伝えた",
  settleTitle: "済んだら記録する",
  settleHint: "記録すると、この一覧から消えます。",
  cancel: "送らないことにする",
  returnedTitle: "手紙が戻ってきたとき",
  returnedHint: "記録すると、住所を確かめるまで、この人に手紙を送りません。",
  returned: "手紙が戻ってきた",
  addressHint: "住所が変わっていたら、利用者のページで直してください。変わっていなければ、下を押します。",
  addressConfirmed: "住所は合っていた（また送る）",
  codeTitle: "返事番号から開く",
  code: "返事番号",
  codeHint: "手紙やSMSの返事番号です。例：K4P-7TW-M2X",
  codeOpen: "開く",
  codeWrong: "この番号のお知らせは、この窓口にはありません。番号を確かめてください。",
  marked: "記録しました。",
  conflict: "ほかの職員が先に記録しました。新しい内容を確かめてください。",
  answersTitle: "返事を記録する",
  answersHint: "電話や手紙で聞いた返事を選びます。決まっていないものは選ばなくてかまいません。",
  answers: { join: "参加したい", decline: "見送る" },
  via: "返事の聞き方",
  viaLabels: { phone: "電話", letter: "手紙", counter: "窓口" },
  viaMissing: "返事の聞き方を選んでください",
  answersMissing: "返事を一つ以上選んでください",
  saveAnswers: "返事を記録する",
  answersSaved: "返事を記録しました。",
  answeredAlready: (state: string) => `今の返事：${state}`,
  closed: "募集が終わったか、いっぱいになったため、「参加したい」は記録できません。",
  fits: "合うところ",
} as const;

/** Digests that did not arrive. */
export const undeliveredTexts = {
  title: "届かなかったお知らせ",
  intro:
    "この1か月に届かなかったものです。電話などで、アドレスや番号を確かめてください。済みにすると、この一覧から消えます。",
  empty: "この1か月に、届かなかったお知らせはありません。",
  happened: "起きたこと",
  done: "対応",
  tickOff: "済みにする",
  ofPerson: ({ familyName, givenName }: { readonly familyName: string; readonly givenName: string }) =>
    `（${familyName} ${givenName}さん）`,
  holds: {
    soft_bounces: {
      title: "お知らせを休んでいます",
      hint: "2週間に3回続けて届かなかったため、このアドレスへは送っていません。本人に確かめたら、下を押します。",
      lift: "アドレスは合っていた（また送る）",
    },
    bounce: {
      title: "このアドレスへは送っていません",
      hint: "「宛先がない」と返ってきたためです。違うアドレスなら、利用者のページで直します。合っていたら下を押します。本人に確認のメールが届き、本人が確かめると、また送ります。",
      lift: "アドレスは合っていた（確認のメールを送る）",
    },
  },
} as const;

const obstacles: Readonly<Record<HandDeliveryObstacle, string>> = {
  returned_mail: "前の手紙が戻ってきました。住所を確かめるまで、送らないでください。",
  no_consent: "この人へのお知らせは止まっています。送らないでください。",
  other_channel: "この人は、別の方法で受け取ることになりました。送らないでください。",
  nothing_open: "選んだ募集は、どれも終わったか、いっぱいになりました。送らないでください。",
};

/** Why a letter or call must not go out any more. */
export const obstacleInWords = (obstacle: HandDeliveryObstacle): string => obstacles[obstacle];

const answerLine = ({ phone, openingHours }: Centre): string =>
  `返事は電話でどうぞ。${displayPhoneNumber(phone)}${openingHours === "" ? "" : `（${openingHours}）`}`;

/** The frame of a letter: greeting before the items, how to answer and to stop behind them. */
export const letterFrame = (digest: Digest) => ({
  greeting: [
    `${digest.recipientName} 様`,
    `${digest.centre.name}です。いつもありがとうございます。`,
    `ご希望に近い活動を${digest.entries.length}件選びました。`,
  ],
  answer: [
    answerLine(digest.centre),
    ...(digest.replyCode ? [`返事番号は ${displayReplyCode(digest.replyCode)} です。お電話でお伝えください。`] : []),
    "参加したいときも、見送るときも、お知らせいただけると助かります。",
  ],
  stop: "お知らせがいらなくなったときや、希望が変わったときも、お電話ください。",
  safety: "お金や暗証番号をお尋ねすることはありません。",
});

/** What to say on the phone, in this order. */
export const phoneScript = (digest: Digest): readonly string[] => [
  `「${digest.centre.name}です。${digest.recipientName}さんでいらっしゃいますか。」`,
  "「今、お話ししてもよろしいですか。」",
  `「ご希望に近い活動が${digest.entries.length}件あります。」`,
];

export const phoneEnd: readonly string[] = [
  "「気になるものはありましたか。」",
  "「お知らせを止めたいときや、希望が変わったときは、いつでもお電話ください。」",
];
