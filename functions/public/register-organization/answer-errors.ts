import { z } from "zod";
import type { Step } from "../../../shared/http/organization-form/registration-form.ts";
import { municipalityCodeOf } from "../../../shared/http/organization-form/to-registration.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { notServed, registrationErrors } from "../../../shared/text/registration.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { actionsOf, type Dependencies } from "./dependencies.ts";
import { limits } from "./limits.ts";

const numberAnswer = z.object({ legalEntityNumber: z.string().optional() });
const addressAnswer = z.object({ prefecture: z.string(), cityAndCounty: z.string() });

/** What only the records can tell of an answer: the number is registered already, no centre serves the place. */
export const answerErrors = (deps: Dependencies) => {
  const { findCentre, isRegistered } = actionsOf(deps);
  const checks: Partial<Record<Step, (values: unknown, request: WebRequest) => Promise<FieldError[]>>> = {
    number: async (values, request) => {
      const { legalEntityNumber } = numberAnswer.parse(values);
      if (!legalEntityNumber) return [];
      await limits(deps).lookUp(request.clientIp);
      const registered = await isRegistered(legalEntityNumber);
      return registered ? [{ field: "legalEntityNumber", message: registrationErrors.alreadyRegistered }] : [];
    },
    address: async (values) => {
      const code = municipalityCodeOf(addressAnswer.parse(values));
      if (!code) return [{ field: "cityAndCounty", message: registrationErrors.cityAndCounty }];
      if (await findCentre(code)) return [];
      const areas = (await deps.centres.list()).map(({ areaName }) => areaName);
      return [{ field: "cityAndCounty", message: notServed(areas) }];
    },
  };
  return async (step: Step, values: unknown, request: WebRequest): Promise<FieldError[]> =>
    (await checks[step]?.(values, request)) ?? [];
};
