import type { Organization } from "../../../shared/domain/organization.ts";
import { antiSocialForces, charter } from "../../../shared/text/charter.ts";
import { anOrganization } from "../builders.ts";

const acceptedAt = "2026-11-20T01:00:00.000Z";

/** An organisation whose registration the desk returned; it agreed to the texts that hold today. */
export const aReturnedOrganization = (overrides: Parameters<typeof anOrganization>[0] = {}): Organization =>
  anOrganization({
    state: "returned",
    declarations: {
      charter: { version: charter.version, acceptedAt },
      antiSocialForces: { version: antiSocialForces.version, acceptedAt, signatory: "代表 一郎" },
      purposes: [],
    },
    review: {
      decision: "returned",
      reasons: ["not_enough_detail"],
      message: "会員の人数を書き足してください。",
      by: "staff-kita-1",
      at: "2026-11-24T00:00:00.000Z",
    },
    submittedAt: "2026-11-20T01:00:00.000Z",
    version: 3,
    ...overrides,
  });
