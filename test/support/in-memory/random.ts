import type { Random } from "../../../shared/ports/random.ts";

/** Tokens and codes that count up: `token-0001-…` (43 characters, as real ones), `000001`. */
export const countingRandom = (): Random => {
  let tokens = 0;
  let codes = 0;
  return {
    token: () => `token-${String(++tokens).padStart(4, "0")}-`.padEnd(43, "x"),
    sixDigitCode: () => String(++codes).padStart(6, "0"),
  };
};
