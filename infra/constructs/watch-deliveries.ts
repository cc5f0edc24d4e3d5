import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { metricNamespace, metrics } from "../../shared/contract/metrics.ts";
import { AppAlarm } from "./alarm.ts";
import type { ServiceContext } from "./service-context.ts";

const counted = (metricName: string): Metric =>
  new Metric({ namespace: metricNamespace, metricName, statistic: "Sum", period: Duration.minutes(5) });

/** Reputation of the whole account at SES, as SES computes it. */
const reputation = (metricName: string): Metric =>
  new Metric({ namespace: "AWS/SES", metricName, statistic: "Average", period: Duration.hours(1) });

/** Watches what becomes of mails, whichever function noticed it. */
export class WatchDeliveries extends Construct {
  constructor(scope: Construct, id: string, context: ServiceContext) {
    super(scope, id);
    const alarms = [
      {
        name: "deliveries-stuck",
        metric: counted(metrics.deliveriesStuck),
        errorImpact: "Digests were found stuck between our tables and the mail provider.",
      },
      {
        name: "deliveries-failed",
        metric: counted(metrics.deliveriesFailed),
        threshold: 10,
        errorImpact: "Many digests failed for good and wait for the desk.",
      },
      {
        name: "mail-breaker-warned",
        metric: counted(metrics.breakerWarned),
        errorImpact: "A centre's mails come back or are marked as spam so often that they will be stopped soon.",
      },
      {
        name: "mail-breaker-stopped",
        metric: counted(metrics.breakerStopped),
        errorImpact: "A centre's mails wait, because too many came back or were marked as spam.",
      },
      {
        name: "mail-bounce-rate",
        metric: reputation("Reputation.BounceRate"),
        threshold: 0.05,
        errorImpact: "So many addresses refuse our mail that SES may stop all of it.",
      },
      {
        name: "mail-complaint-rate",
        metric: reputation("Reputation.ComplaintRate"),
        threshold: 0.001,
        errorImpact: "So many people mark our mail as spam that SES may stop all of it.",
      },
    ];
    for (const alarm of alarms) new AppAlarm(this, context, alarm);
  }
}
