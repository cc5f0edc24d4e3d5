import { type Exposure, fitOf } from "./exposure.ts";
import type { ExposureNumbers } from "./exposure-numbers.ts";

/** How people are thought to answer what they are shown, by score; how often they do on the whole is left to the prices. */
export const responseModel = ({
  halfApplyAt,
  spread,
  fitShare,
}: ExposureNumbers): Pick<Exposure, "appeal" | "worth"> => ({
  appeal: (score) => 1 / (1 + Math.exp((halfApplyAt - fitOf(score)) / spread)),
  worth: (score) => fitShare * fitOf(score),
});
