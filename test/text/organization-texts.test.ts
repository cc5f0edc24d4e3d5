import { expect, test } from "vitest";
import { antiSocialForces, charter, organizationPurposeNotice } from "../../shared/text/charter.ts";
import { claimLink, claimMessage, claimTexts } from "../../shared/text/claims.ts";
import { organizationCorrection } from "../../shared/text/organization-correction.ts";
import * as listings from "../../shared/text/organization-listings.ts";
import * as signIn from "../../shared/text/organization-sign-in.ts";
import { problemText } from "../../shared/text/problems.ts";
import * as registration from "../../shared/text/registration.ts";
import * as site from "../../shared/text/site.ts";
import { aCentre, aListing, anOrganization } from "../support/builders.ts";
import { aClaim } from "../support/listed-events.ts";

const codes = [
  "bad_form",
  "cross_site",
  "role_missing",
  "not_found",
  "already_registered",
  "wrong_state",
  "link_expired",
];
const others = [
  "not_publishable",
  "not_served",
  "staff_sign_in_refused",
  "too_many_requests",
  "wrong_code",
  "internal",
];
const problems = [...codes, ...others].map((code) => problemText(code, { triesLeft: "4" }));

const sentencesIn = (value: unknown): string[] => {
  if (typeof value === "string") return value.split(/(?<=。)|\n/);
  if (typeof value === "function") return sentencesIn(value("王子みどりの会", 9));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
};

const claimMails = (["submitted", "accepted", "refused"] as const).map((state) =>
  claimMessage(aCentre(), anOrganization(), aListing(), aClaim({ state }), ""),
);

const { notServed, ...registrationTexts } = registration;
const texts = [antiSocialForces, charter, organizationPurposeNotice, signIn, registrationTexts, problems, site];
const named = [
  notServed(["北区", "みなと市"]),
  listings.organizationHome,
  organizationCorrection,
  { claimLink, claimTexts, claimMails },
  listings.listingPage,
  listings.listingForm,
  listings.listingFields,
];
const sentences = [...texts, ...named, listings.listingErrors].flatMap(sentencesIn);

test("no sentence for organisations is longer than fifty characters", () => {
  expect(sentences.length).toBeGreaterThan(200);
  expect(sentences.filter((sentence) => sentence.length > 50)).toEqual([]);
});

test("the organisations' pages use plain words", () => {
  const unwanted = /高齢者|老人|ログイン|ログアウト|マイページ|ステータス|エントリー|マッチング|キャンセル|クリック/;
  expect(sentences.filter((sentence) => unwanted.test(sentence))).toEqual([]);
});

test("every fault of ours has words of its own", () => {
  expect(problems.filter(({ title }) => title === problemText("internal", {}).title)).toHaveLength(1);
});
