import { expect, test } from "vitest";
import { deliveryStates } from "../../shared/domain/delivery.ts";
import { channelSchema } from "../../shared/domain/senior.ts";
import { deliveryInWords } from "../../shared/text/ledger.ts";
import { aDelivery } from "../support/builders.ts";

const since = "2026-11-23T22:30:00.000Z";

test.each([
  [{ channel: "email", state: "DELIVERED" }, "11月24日 メール 届きました"],
  [{ channel: "sms", state: "UNKNOWN" }, "11月24日 SMS 不明→電話してください"],
  [{ channel: "post", state: "SENT" }, "11月24日 手紙 投函しました"],
  [
    { channel: "post", state: "BOUNCED", failure: "letter_returned" },
    "11月24日 手紙 戻ってきました→住所を確かめてください",
  ],
  [
    { channel: "email", state: "CANCELLED", failure: "nothing_open" },
    "11月24日 メール 送りませんでした（選んだ募集が、どれも終わったため）",
  ],
  [
    { channel: "email", state: "FAILED", failure: "a_code_of_tomorrow" },
    "11月24日 メール 送れませんでした→電話してください",
  ],
] as const)("the ledger says of %j: %s", (delivery, words) => {
  expect(deliveryInWords(aDelivery({ since, ...delivery }))).toBe(words);
});

test("every channel has words for every state", () => {
  const said = channelSchema.options.flatMap((channel) =>
    deliveryStates.map((state) => deliveryInWords(aDelivery({ since, channel, state }))),
  );
  expect(said.filter((words) => words.includes("undefined"))).toEqual([]);
});
