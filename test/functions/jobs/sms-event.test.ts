import { expect, test } from "vitest";
import { smsEventSchema } from "../../../functions/jobs/record-delivery-event/sms-event.ts";
import { smsEvents } from "../../../infra/local/sms/sms-events.ts";
import { tagsOf } from "../../../shared/usecases/dispatcher.ts";
import { aDelivery } from "../../support/builders.ts";

const delivery = aDelivery({ channel: "sms" });
const eventsTo = (to: string, context: Record<string, string> = tagsOf(delivery)) =>
  smsEvents({ messageId: "m1", acceptedAt: "2026-11-25T01:00:00.000Z", origination: "x", to, text: "t", context });

test("an SMS event names the digest by its context", () => {
  const [sent] = eventsTo("+819012345678").map((event) => smsEventSchema.parse(event));
  const { centreId, seniorId, cycle, deliveryKey } = delivery;
  expect(sent).toEqual({
    key: { centreId, seniorId, cycle },
    deliveryKey,
    channel: "sms",
    event: {
      kind: "sent",
      at: "2026-11-25T01:00:00.000Z",
      providerMessageId: "m1",
      recipient: "+819012345678",
      permanent: false,
      detail: "",
    },
  });
});

test.each([
  ["+819012345678", { kind: "delivered", permanent: false, detail: "" }],
  ["+819000000001", { kind: "bounced", permanent: true, detail: "Permanent/TEXT_INVALID" }],
  ["+819000000002", { kind: "bounced", permanent: false, detail: "Transient/TEXT_UNREACHABLE" }],
  ["+819000000003", { kind: "unknown", permanent: false, detail: "" }],
])("the last word on an SMS to %s is %j", (to, expected) => {
  expect(smsEventSchema.parse(eventsTo(to).at(-1))?.event).toMatchObject(expected);
});

test("an event of something else decides nothing", () => {
  expect(smsEventSchema.parse(eventsTo("+819012345678", {})[0])).toBeUndefined();
  const [sent] = eventsTo("+819012345678");
  expect(smsEventSchema.parse({ ...sent, eventType: "TEXT_QUEUED" })).toBeUndefined();
});
