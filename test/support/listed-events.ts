import type { z } from "zod";
import { type Claim, claimSchema } from "../../shared/domain/claim.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { aListing, anOrganization } from "./builders.ts";
import { testNow } from "./fixed-clock.ts";

/** `aListing` as a list brought it: it is nobody's here. */
export const aListedEvent = (overrides: Parameters<typeof aListing>[0] = {}): Listing =>
  aListing({
    organizationId: undefined,
    source: { type: "import", name: "北区イベント一覧", licence: "CC BY 4.0", contentHash: "first" },
    ...overrides,
  });

/** `anOrganization` says that `aListedEvent` is its own. */
export const aClaim = (overrides: Partial<z.input<typeof claimSchema>> = {}): Claim =>
  claimSchema.parse({
    listingId: aListing().listingId,
    claimantId: anOrganization().organizationId,
    centreId: "kita",
    state: "submitted",
    explanation: "毎週、花壇の世話をしている会です。",
    submittedAt: testNow,
    updatedAt: testNow,
    version: 1,
    ...overrides,
  });
