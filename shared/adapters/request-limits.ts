/** How long one try of a call to AWS may take, in milliseconds; without these, a server that fell silent is waited for until the function's end. */
export const requestLimits = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  throwOnRequestTimeout: true,
} as const;
