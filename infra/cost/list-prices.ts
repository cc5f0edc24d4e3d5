/**
 * List prices in USD, first tier, without free tiers: us-east-1, as the design of 2026-11-23 lists them
 * (aws.amazon.com/lambda/pricing, …/dynamodb/pricing/on-demand, …/sqs/pricing, …/ses/pricing).
 */
export const listPrices = {
  lambdaGbSecond: 0.0000133334,
  lambdaRequest: 0.2 / 1e6,
  readUnit: 0.125 / 1e6,
  writeUnit: 0.625 / 1e6,
  queueRequest: 0.4 / 1e6,
  /** Sent à la carte; accounts whose plan is "Essentials" pay 0.16. */
  mail: 0.1 / 1e3,
} as const;

/** Tokyo is dearer by 10 to 15 % as a rule. An assumption: look the prices up before quoting them. */
export const tokyoFactor = 1.15;
