import type { Publish } from "../events/event-publisher.ts";
import { smsEvents } from "./sms-events.ts";
import type { CaughtSms, SmsJournal } from "./sms-journal.ts";

/** Tells what became of accepted SMS, as End User Messaging does. */
export interface SmsReporter {
  report(sms: CaughtSms): Promise<void>;
  /** Reports what a killed run accepted and could not report. Subscribers must bear an event twice. */
  reportLeft(): Promise<void>;
}

export function createSmsReporter(journal: SmsJournal, publish: Publish): SmsReporter {
  async function report(sms: CaughtSms): Promise<void> {
    await publish({ configurationSet: sms.configurationSet, events: smsEvents(sms), at: sms.acceptedAt });
    await journal.markReported(sms.messageId);
  }
  return {
    report,
    async reportLeft() {
      for (const sms of journal.unreported()) await report(sms);
    },
  };
}
