import { randomBytes, randomInt } from "node:crypto";
import type { Random } from "../../ports/random.ts";

/** Random from the operating system's generator. */
export const nodeRandom: Random = {
  token: () => randomBytes(32).toString("base64url"),
  sixDigitCode: () => String(randomInt(1_000_000)).padStart(6, "0"),
};
