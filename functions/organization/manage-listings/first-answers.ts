import { digitsOf } from "../../../shared/domain/japanese-text.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { displayPhoneNumber } from "../../../shared/domain/phone-number.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Step } from "./steps.ts";

/** What can be known before a page is answered: the place by its postal code, else the organisation's; its contact. */
export const firstAnswers = async (
  step: Step,
  answers: Typed,
  organization: Organization,
  postalCodes: PostalCodes,
): Promise<Typed> => {
  if (step === "address" && !typedText(answers, "cityAndCounty")) {
    return { ...answers, ...(await placeOf(typedText(answers, "postalCode"), organization, postalCodes)) };
  }
  if (step === "apply" && !typedText(answers, "contactName")) {
    const { tradeName, contactPhone, publishContactName, contactName } = organization;
    return {
      ...answers,
      contactName: publishContactName ? `${tradeName} ${contactName}` : tradeName,
      contactPhone: displayPhoneNumber(contactPhone),
    };
  }
  return answers;
};

const placeOf = async (postalCode: string, { address }: Organization, postalCodes: PostalCodes): Promise<Typed> => {
  const [found] = postalCode ? await postalCodes.lookUp(digitsOf(postalCode)) : [];
  if (found) {
    return { prefecture: found.prefecture, cityAndCounty: found.cityAndCounty, streetAddress: found.town };
  }
  return { prefecture: address.prefecture, cityAndCounty: address.cityAndCounty };
};
