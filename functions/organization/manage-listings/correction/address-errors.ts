import { z } from "zod";
import { municipalityCodeOf } from "../../../../shared/http/organization-form/to-registration.ts";
import { organizationCorrection } from "../../../../shared/text/organization-correction.ts";
import { registrationErrors } from "../../../../shared/text/registration.ts";
import type { FieldError } from "../../../../shared/ui/field-error.ts";
import { staysWithCentre } from "../../../../shared/usecases/resubmit-organization.ts";
import type { SignedInOrganization } from "../organization-guard.ts";

const addressAnswer = z.object({ prefecture: z.string(), cityAndCounty: z.string() });

/** What only the records can tell of an address: there is no such municipality, or it is another desk's. */
export const addressErrors =
  (deps: Parameters<typeof staysWithCentre>[0]) =>
  async (values: unknown, { organization, centre }: SignedInOrganization): Promise<FieldError[]> => {
    const code = municipalityCodeOf(addressAnswer.parse(values));
    if (!code) return [{ field: "cityAndCounty", message: registrationErrors.cityAndCounty }];
    if (await staysWithCentre(deps)(organization, code)) return [];
    return [{ field: "cityAndCounty", message: organizationCorrection.otherDesk(centre.name) }];
  };
