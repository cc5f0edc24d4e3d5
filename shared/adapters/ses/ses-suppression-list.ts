import {
  DeleteSuppressedDestinationCommand,
  NotFoundException,
  PutSuppressedDestinationCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { MailSuppressionList } from "../../ports/mail-suppression-list.ts";
import { requestLimits } from "../request-limits.ts";

/** SES's suppression list of the account. */
export const sesSuppressionList = (
  client = new SESv2Client({ requestHandler: requestLimits }),
): MailSuppressionList => ({
  add: async (address, reason) => {
    const Reason = reason === "bounce" ? "BOUNCE" : "COMPLAINT";
    await client.send(new PutSuppressedDestinationCommand({ EmailAddress: address, Reason }));
  },
  remove: async (address) => {
    try {
      await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
    }
  },
});
