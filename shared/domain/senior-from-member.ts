import { findMunicipalityByName } from "../reference/municipalities.ts";
import type { SeniorId } from "./ids.ts";
import { locate } from "./locate.ts";
import type { Member, MemberImport } from "./member-import.ts";
import type { Senior } from "./senior.ts";
import { askedConsents, needsConfirmation } from "./senior-answers.ts";

/** The senior that a member of a list becomes; undefined where no municipality has the address's name. */
export const seniorFromMember = (
  member: Member,
  seniorId: SeniorId,
  request: MemberImport,
  at: string,
): Senior | undefined => {
  const { memberId: _, consents, address, ...answers } = member;
  const municipality = findMunicipalityByName(address.prefecture, address.cityAndCounty);
  if (!municipality) return undefined;
  const { agreedAt, consentTextVersion, purposeNoticeVersion, centreId, dataSource } = request;
  const asked = { channel: member.channel, textVersion: consentTextVersion, at: agreedAt, via: "import" as const };
  return {
    ...answers,
    centreId,
    seniorId,
    state: needsConfirmation(member) ? "pending" : "active",
    address: { ...address, localGovernmentCode: municipality.code },
    location: locate(municipality, address.streetAddress),
    excludedOrganizations: [],
    consents: askedConsents(consents, asked),
    purposeNotice: { version: purposeNoticeVersion, shownAt: agreedAt, via: "import" },
    dataSource,
    registeredVia: "import",
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
};
