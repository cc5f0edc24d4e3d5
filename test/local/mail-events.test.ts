import { expect, test } from "vitest";
import { mailEvents } from "../../infra/local/mail/mail-events.ts";

const mailTo = (address: string) => ({
  messageId: "m-1",
  acceptedAt: "2026-11-25T00:00:00.000Z",
  source: "from@example.jp",
  destinations: [address],
  tags: { delivery: "d-1" },
  configurationSet: "mail",
});

const typesOf = (address: string) => mailEvents(mailTo(address)).map(({ eventType }) => eventType);

test.each([
  ["hanako@example.jp", ["Send", "Delivery"]],
  ["success@simulator.amazonses.com", ["Send", "Delivery"]],
  ["bounce@simulator.amazonses.com", ["Send", "Bounce"]],
  ["bounce+label@simulator.amazonses.com", ["Send", "Bounce"]],
  ["suppressionlist@simulator.amazonses.com", ["Send", "Bounce"]],
  ["complaint@simulator.amazonses.com", ["Send", "Delivery", "Complaint"]],
  ["bounce@example.jp", ["Send", "Delivery"]],
])("%s ends as with SES's mailbox simulator", (address, types) => {
  expect(typesOf(address)).toEqual(types);
});

test("every event names the mail, its tags and its configuration set as SES does", () => {
  for (const event of mailEvents(mailTo("hanako@example.jp"))) {
    expect(event.mail).toMatchObject({
      messageId: "m-1",
      destination: ["hanako@example.jp"],
      tags: { delivery: ["d-1"], "ses:configuration-set": ["mail"] },
    });
  }
});
