import { describe, expect, test } from "vitest";
import { sesEventSchema } from "../../../functions/jobs/record-delivery-event/ses-event.ts";
import { aDelivery } from "../../support/builders.ts";

const { centreId, seniorId, cycle, deliveryKey } = aDelivery();
const tags = {
  "ses:configuration-set": ["digests"],
  delivery: [deliveryKey],
  centre: [centreId],
  senior: [seniorId],
  cycle: [cycle.replace(":", "")],
};
const mail = {
  timestamp: "2026-11-25T01:00:00.000Z",
  messageId: "0101019",
  source: "no-reply@ikigai.example.lg.jp",
  destination: ['"hanako..shiken."@docomo.example.jp'],
  tags,
};

describe("events of SES", () => {
  test("name the digest by its tags", () => {
    expect(sesEventSchema.parse({ eventType: "Send", mail, send: {} })).toMatchObject({
      key: { centreId, seniorId, cycle },
      deliveryKey,
      event: { kind: "sent", providerMessageId: "0101019", at: "2026-11-25T01:00:00.000Z" },
    });
  });

  test("a permanent bounce carries the address as the profile spells it", () => {
    const bounce = {
      bounceType: "Permanent",
      bounceSubType: "General",
      timestamp: "2026-11-25T01:02:00.000Z",
      bouncedRecipients: [{ emailAddress: '"hanako..shiken."@docomo.example.jp', diagnosticCode: "550" }],
    };
    expect(sesEventSchema.parse({ eventType: "Bounce", mail, bounce })?.event).toEqual({
      kind: "bounced",
      at: "2026-11-25T01:02:00.000Z",
      providerMessageId: "0101019",
      recipient: "hanako..shiken.@docomo.example.jp",
      permanent: true,
      detail: "Permanent/General",
    });
  });

  test("a complaint and a rejection say why", () => {
    const complaint = { timestamp: "2026-11-25T01:02:00Z", complaintFeedbackType: "abuse", complainedRecipients: [] };
    expect(sesEventSchema.parse({ eventType: "Complaint", mail, complaint })?.event).toMatchObject({
      kind: "complained",
      detail: "abuse",
    });
    expect(sesEventSchema.parse({ eventType: "Reject", mail, reject: { reason: "Bad content" } })?.event).toMatchObject(
      {
        kind: "rejected",
        detail: "Bad_content",
      },
    );
  });

  test.each([
    ["a delay", { eventType: "DeliveryDelay", mail }],
    ["a transactional mail", { eventType: "Delivery", mail: { ...mail, tags: { notice: ["n"] } } }],
  ])("%s decides nothing", (_, event) => {
    expect(sesEventSchema.parse(event)).toBeUndefined();
  });

  test("what is no event is an error, and goes to the dead-letter queue", () => {
    expect(() => sesEventSchema.parse({ hello: "world" })).toThrow();
  });
});
