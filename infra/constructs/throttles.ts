/** Requests a second over all visitors; API Gateway refuses the rest with 429. */
interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** For routes without a limit of their own, and for the API as a whole. */
export const defaultThrottle: Throttle = { rateLimit: 200, burstLimit: 400 };

interface Rule {
  readonly pattern: RegExp;
  readonly throttle: Throttle;
}

/** First match wins. Limits per person are in the functions; these keep a flood off the tables and off SES. */
const rules: readonly Rule[] = [
  // These send a mail each.
  { pattern: /^POST \/(organizations|me)\/sign-in$/, throttle: { rateLimit: 5, burstLimit: 20 } },
  { pattern: /^POST \/(organizations\/register|join)\//, throttle: { rateLimit: 20, burstLimit: 40 } },
  { pattern: /^(POST|OPTIONS) \/api\//, throttle: { rateLimit: 5, burstLimit: 10 } },
  // Codes and tokens can be tried here.
  { pattern: /\/(code|callback|reply)$|\/(confirm|link)\/\{token\}$/, throttle: { rateLimit: 10, burstLimit: 20 } },
  // After a cycle many press at once.
  { pattern: /^(GET|POST) \/([ou]\/\{token\}|r\/\{code\})$/, throttle: { rateLimit: 100, burstLimit: 200 } },
  { pattern: /^(GET|POST) \/staff/, throttle: { rateLimit: 50, burstLimit: 100 } },
  { pattern: /^POST /, throttle: { rateLimit: 20, burstLimit: 40 } },
  { pattern: /^GET /, throttle: { rateLimit: 100, burstLimit: 200 } },
];

/** Limit of one route. */
export const throttleOf = (routeKey: string): Throttle =>
  rules.find(({ pattern }) => pattern.test(routeKey))?.throttle ?? defaultThrottle;
