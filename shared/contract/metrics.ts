/** CloudWatch metrics that the functions emit (embedded metric format) and the alarms watch. */
export const metricNamespace = "IkigaiLink";

export const metrics = {
  /** One a matching cycle that `jobs/plan-digests` planned to its end. */
  cyclePlanned: "CyclePlanned",
  /** Seniors that `jobs/match-seniors` looked at. */
  seniorsLookedAt: "SeniorsLookedAt",
  /** Deliveries that `jobs/match-seniors` made. */
  deliveriesPlanned: "DeliveriesPlanned",
  /** Deliveries accepted by SES. */
  deliveriesSent: "DeliveriesSent",
  /** Deliveries that failed for good and wait for staff. */
  deliveriesFailed: "DeliveriesFailed",
  /** Deliveries that `jobs/reconcile-deliveries` found stuck. */
  deliveriesStuck: "DeliveriesStuck",
} as const;
