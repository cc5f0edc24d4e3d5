import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { Channel } from "../domain/senior.ts";
import { jstDate } from "../domain/times.ts";
import { dayInWords } from "./date-words.ts";

const channels: Readonly<Record<Channel, string>> = { email: "メール", sms: "SMS", post: "手紙", phone: "電話" };

const told = "これから送ります";

/** What happened, and after an arrow what the desk should do about it. */
const happened: Readonly<Record<Channel, Readonly<Record<DeliveryState, string>>>> = {
  email: {
    PENDING: told,
    SENDING: "送っています",
    SENT: "送りました",
    DELIVERED: "届きました",
    BOUNCED: "届きませんでした→アドレスを確かめてください",
    COMPLAINED: "迷惑メールとされました→もう送りません",
    UNKNOWN: "届いたか分かりません→電話してください",
    FAILED: "送れませんでした→電話してください",
    CANCELLED: "送りませんでした",
  },
  sms: {
    PENDING: told,
    SENDING: "送っています",
    SENT: "送りました",
    DELIVERED: "届きました",
    BOUNCED: "届きませんでした→番号を確かめてください",
    COMPLAINED: "断られました→もう送りません",
    UNKNOWN: "不明→電話してください",
    FAILED: "送れませんでした→電話してください",
    CANCELLED: "送りませんでした",
  },
  post: {
    PENDING: "これから印刷します",
    SENDING: "これから投函します",
    SENT: "投函しました",
    DELIVERED: "届きました",
    BOUNCED: "戻ってきました→住所を確かめてください",
    COMPLAINED: "断られました→もう送りません",
    UNKNOWN: "不明→電話してください",
    FAILED: "送れませんでした→電話してください",
    CANCELLED: "送りませんでした",
  },
  phone: {
    PENDING: "これから電話します",
    SENDING: "これから電話します",
    SENT: "伝えました",
    DELIVERED: "伝えました",
    BOUNCED: "つながりませんでした→番号を確かめてください",
    COMPLAINED: "断られました→もうかけません",
    UNKNOWN: "不明→もう一度電話してください",
    FAILED: "伝えられませんでした",
    CANCELLED: "かけませんでした",
  },
};

/** Why, where it is not plain from what happened. */
const reasons: Readonly<Record<string, string>> = {
  not_receiving: "お知らせが止まっているため",
  nothing_open: "選んだ募集が、どれも終わったため",
  suppressed: "前に届かなかったか、断られたため",
  cancelled_by_desk: "窓口でやめたため",
  waits_for_hours: "送れる時間を待っています",
  breaker: "届かないものが続いたため、止めて待っています",
  spend_cap: "今月の予算を使い切ったため",
  gave_up: "長く送れなかったため",
  restored: "復旧の前のお知らせのため",
};

/** One line of a person's ledger: 11月24日 メール 届きました. */
export const deliveryInWords = ({ channel, state, since, failure = "" }: Delivery): string => {
  const reason = reasons[failure];
  const words = `${dayInWords(jstDate(new Date(since)))} ${channels[channel]} ${happened[channel][state]}`;
  return reason === undefined ? words : `${words}（${reason}）`;
};
