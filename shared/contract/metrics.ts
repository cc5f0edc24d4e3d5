/** CloudWatch metrics that the functions emit (embedded metric format) and the alarms watch. */
export const metricNamespace = "IkigaiLink";

export const metrics = {
  /** One a matching cycle that `jobs/plan-digests` planned to its end. */
  cyclePlanned: "CyclePlanned",
  /** Seniors that `jobs/match-seniors` looked at. */
  seniorsLookedAt: "SeniorsLookedAt",
  /** Deliveries that `jobs/match-seniors` made. */
  deliveriesPlanned: "DeliveriesPlanned",
  /** Deliveries accepted by the provider. */
  deliveriesSent: "DeliveriesSent",
  /** Looks at a centre whose mails come back or are marked as spam too often: still sent, or stopped. */
  breakerWarned: "BreakerWarned",
  breakerStopped: "BreakerStopped",
  /** Deliveries that failed for good, or of unknown fate, and wait for staff. */
  deliveriesFailed: "DeliveriesFailed",
  /** Deliveries that `jobs/reconcile-deliveries` found stuck. */
  deliveriesStuck: "DeliveriesStuck",
} as const;
