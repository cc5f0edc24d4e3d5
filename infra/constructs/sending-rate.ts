/** Invocations of `jobs/send-delivery` at once; together with the rate of each they keep the account's quota. */
export const digestWorkers = 4;

/** What is left of the quota goes to mails that somebody waits for: sign-in codes, confirmations. */
const digestShare = 0.75;

/** Messages that one of the workers may send in a second. */
export const ratePerWorker = (perSecond: number): string => String((perSecond * digestShare) / digestWorkers);
