import type { CentreId } from "../domain/ids.ts";
import type { SendingTally } from "../domain/sending-tally.ts";
import type { SpendKind, Spent } from "../domain/spend.ts";

/** What a centre sent and spent. The steps of deliveries count it, in the same transaction. */
export interface SendingCounts {
  /** Mails of cycles from a date on. */
  tallyFrom(centreId: CentreId, date: string): Promise<SendingTally>;
  /** @param month in Japan: `2026-11` */
  spentIn(centreId: CentreId, kind: SpendKind, month: string): Promise<Spent>;
}
