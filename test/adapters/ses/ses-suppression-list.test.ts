import {
  DeleteSuppressedDestinationCommand,
  NotFoundException,
  PutSuppressedDestinationCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, expect, test } from "vitest";
import { sesSuppressionList } from "../../../shared/adapters/ses/ses-suppression-list.ts";

const ses = mockClient(SESv2Client);
afterEach(() => ses.reset());
const list = () => sesSuppressionList(new SESv2Client({ region: "ap-northeast-1" }));

test("an address is put on the account's list with its reason", async () => {
  ses.on(PutSuppressedDestinationCommand).resolves({});
  await list().add("gone@example.jp", "bounce");
  expect(ses.commandCalls(PutSuppressedDestinationCommand)[0]?.args[0].input).toEqual({
    EmailAddress: "gone@example.jp",
    Reason: "BOUNCE",
  });
});

test("taking off what is not on the list is no fault, other failures are", async () => {
  ses
    .on(DeleteSuppressedDestinationCommand)
    .rejectsOnce(new NotFoundException({ message: "not there", $metadata: {} }))
    .rejectsOnce(new Error("down"));
  await expect(list().remove("a@example.jp")).resolves.toBeUndefined();
  await expect(list().remove("a@example.jp")).rejects.toThrow("down");
});
