import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { digestSms } from "../../shared/text/digest-sms.ts";
import { digestMail } from "../../shared/ui/mail/digest-mail.tsx";
import { digestLinks } from "../../shared/usecases/digest-links.ts";
import { dispatchMail } from "../../shared/usecases/dispatch-mail.ts";
import { dispatchSms } from "../../shared/usecases/dispatch-sms.ts";
import { issueReplyCode } from "../../shared/usecases/issue-reply-code.ts";
import { sendDelivery } from "../../shared/usecases/send-delivery.ts";
import { watchBreaker } from "../../shared/usecases/watch-breaker.ts";
import { aCentre, aDelivery, aListing, aSenior } from "./builders.ts";
import { fixedClock, testNow } from "./fixed-clock.ts";
import { inMemoryAccess } from "./in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "./in-memory/audit-trail.ts";
import { inMemoryCentres } from "./in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "./in-memory/delivery-repository.ts";
import { inMemoryListings } from "./in-memory/listing-repository.ts";
import { capturingLogger } from "./in-memory/logger.ts";
import { fakeMailer } from "./in-memory/mailer.ts";
import { inMemoryParticipations } from "./in-memory/participation-repository.ts";
import { inMemorySeniors } from "./in-memory/senior-repository.ts";
import { fakeSmsSender } from "./in-memory/sms-sender.ts";

export interface SendingWorld {
  readonly senior?: Senior;
  readonly listings?: readonly Listing[];
  readonly delivery?: ReturnType<typeof aDelivery>;
  readonly participations?: Parameters<typeof inMemoryParticipations>[0];
  readonly centre?: ReturnType<typeof aCentre>;
  /** Other digests of the centre. */
  readonly others?: ReturnType<typeof aDelivery>[];
  readonly now?: string;
}

const linksFor = digestLinks({
  signLink: async (payload) => Buffer.from(JSON.stringify(payload)).toString("base64url"),
  publicOrigin: "https://ikigai.example.lg.jp",
});
const pace = { next: async () => undefined };

/** The use case of sending on fakes, with one digest that waits. */
export const aSendingWorld = ({
  senior = aSenior(),
  listings: offered = [aListing()],
  delivery = aDelivery(),
  participations = [],
  centre = aCentre(),
  others = [],
  now = testNow,
}: SendingWorld = {}) => {
  const seniors = inMemorySeniors([senior]);
  const listings = inMemoryListings(offered);
  const deliveries = inMemoryDeliveries(seniors, [delivery, ...others], inMemoryAuditTrail(), listings);
  const mailer = fakeMailer();
  const sms = fakeSmsSender();
  const clock = fixedClock(now);
  const logger = capturingLogger();
  const send = sendDelivery({
    deliveries,
    seniors,
    centres: inMemoryCentres([centre]),
    listings,
    participations: inMemoryParticipations(participations),
    dispatchers: {
      email: dispatchMail({ mailer, renderMail: digestMail, linksFor }),
      sms: dispatchSms({
        sms,
        renderSms: digestSms,
        linksFor,
        replyCodeOf: issueReplyCode({ access: inMemoryAccess(clock), linkKey: async () => "key", clock }),
        clock,
      }),
    },
    breaker: watchBreaker({ deliveries, clock, logger }),
    pace: { email: pace, sms: pace },
    clock,
    logger,
  });
  return { send, seniors, listings, deliveries, mailer, sms, logger, clock, state: () => deliveries.all()[0] };
};
