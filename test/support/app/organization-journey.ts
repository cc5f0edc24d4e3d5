import { listingForm } from "../../../shared/text/organization-listings.ts";
import { registrationStart } from "../../../shared/text/registration.ts";
import { site } from "../../../shared/text/site.ts";
import type { App } from "./start-app.ts";
import type { Answers, Visitor } from "./visitor.ts";

/** Answers of a group without a corporate number in Kita, page by page. */
export const groupAnswers = (contactEmail: string) =>
  ({
    number: { hasNumber: "no" },
    name: {
      tradeName: "王子みどりの会",
      tradeNameKana: "おうじみどりのかい",
      categoryOfOrganization: "group",
      representative: "緑川 太郎",
    },
    "postal-code": { postalCode: "１１４－００２２" },
    address: { cityBlock: "15-22" },
    contact: {
      contactName: "緑川 花子",
      contactPhone: "０３－１２３４－５６７８",
      contactEmail,
      publishContactName: "no",
    },
    activities: {
      activities: "公園の花壇を、みんなで手入れしています。",
      record: "2015年から月2回。会員20名。会則あり。",
    },
    declarations: {
      purposes: ["none"],
      charterAccepted: ["yes"],
      antiSocialForcesAccepted: ["yes"],
      signatory: "緑川 太郎",
    },
  }) satisfies Readonly<Record<string, Answers>>;

/** From the start page to the page that shows all answers; each page is checked on the way. */
export const fillInRegistration = async (
  visitor: Visitor,
  answers: Readonly<Record<string, Answers>>,
): Promise<void> => {
  await visitor.visit("/organizations/register");
  await visitor.check("registration: start");
  await visitor.press(registrationStart.begin);
  for (const [step, typed] of Object.entries(answers)) {
    await visitor.check(`registration: ${step}`);
    await visitor.answer(typed);
    await visitor.press(site.continue);
  }
  await visitor.check("registration: check");
};

/** Answers of a listing for volunteers, page by page. */
export const flowerBeds = {
  what: {
    kind: "volunteer",
    title: "王子公園の花壇の手入れ",
    description: "公園の花壇で、花の水やりと草取りをします。道具はこちらで用意します。",
  },
  category: {},
  when: { scheduleType: "weekly" },
  times: { weekdays: ["Tu", "Fr"], startTime: "10時", endTime: "11時30分" },
  where: { holding: "onsite", placeName: "王子公園", postalCode: "114-0002" },
  address: {},
  who: { audience: "anyone", beginner: "yes", posture: "standing", setting: "outdoor" },
  terms: { feeStatus: "free", rewardType: "none", capacityTotal: "１０人" },
  apply: {
    applicationNeeded: "yes",
    applicationMethod: "電話で受け付けます。",
    contactName: "王子みどりの会 事務局",
    contactPhone: "03-1234-5678",
  },
} satisfies Readonly<Record<string, Answers>>;

/** Writes a listing from its first page to the page that shows it whole; each page is checked on the way. */
export const writeListing = async (visitor: Visitor, answers: Readonly<Record<string, Answers>>): Promise<void> => {
  await visitor.visit("/organizations/listings/new");
  await visitor.check("listing form: new");
  for (const [step, typed] of Object.entries(answers)) {
    if (step !== "what") await visitor.check(`listing form: ${step}`);
    await visitor.answer(typed);
    await visitor.press(site.continue);
  }
  await visitor.check("listing form: check");
};

export const sendListing = (visitor: Visitor): Promise<void> => visitor.press(listingForm.submit);

/** Registers an organisation in Kita by the JSON API, and confirms its address by the mail's link. */
export const registerByApi = async (
  { cloud, mails }: App,
  own: { readonly tradeName: string; readonly contactEmail: string; readonly legalEntityNumber?: string },
): Promise<void> => {
  const registration = {
    ...{ tradeNameKana: "みほん", categoryOfOrganization: "npo", representative: "緑川 太郎" },
    ...{ postalCode: "1140022", prefecture: "東京都", cityAndCounty: "北区", cityBlock: "15-22" },
    ...{ contactName: "緑川 花子", contactPhone: "03-1234-5678", publishContactName: false },
    ...{ activities: "公園の花壇の手入れ", record: "2015年から", signatory: "緑川 太郎" },
    ...{ charterAccepted: true, antiSocialForcesAccepted: true },
    ...own,
  };
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(registration);
  await fetch(`${cloud.origin}/api/organizations`, { method: "POST", headers, body });
  const { links } = await mails.next(own.contactEmail);
  const confirm = links.find((url) => url.includes("/organizations/confirm/")) ?? "";
  await fetch(confirm, { method: "POST", body: new URLSearchParams() });
};
