import { describe, expect, test } from "vitest";
import type { Claim } from "../../shared/domain/claim.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { Organization } from "../../shared/domain/organization.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { noticeMail } from "../../shared/ui/mail/notice-mail.tsx";
import { issueLink } from "../../shared/usecases/issue-link.ts";
import { sendNotice } from "../../shared/usecases/send-notice.ts";
import { aCentre, aListing, anOrganization, aSenior } from "../support/builders.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAccess } from "../support/in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { fakeMailer } from "../support/in-memory/mailer.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";
import { countingRandom } from "../support/in-memory/random.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";
import { aClaim, aListedEvent } from "../support/listed-events.ts";

interface World {
  readonly organizations?: readonly Organization[];
  readonly seniors?: readonly Senior[];
  readonly listings?: readonly Listing[];
  readonly claim?: Claim;
}

const defaults = { organizations: [anOrganization()], seniors: [aSenior()], listings: [aListing()] };

const aWorld = (world: World = {}) => {
  const { organizations, seniors, listings, claim } = { ...defaults, ...world };
  const clock = fixedClock();
  const access = inMemoryAccess(clock);
  const mailer = fakeMailer();
  const logger = capturingLogger();
  const send = sendNotice({
    organizations: inMemoryOrganizations(organizations),
    seniors: inMemorySeniors(seniors),
    listings: inMemoryListings(listings, inMemoryAuditTrail(), claim && [claim]),
    centres: inMemoryCentres([aCentre()]),
    access,
    mailer,
    render: noticeMail,
    issueLink: issueLink({ access, random: countingRandom(), clock }),
    signLink: async () => "signed",
    publicOrigin: "https://ikigai.example.lg.jp",
    clock,
    logger,
  });
  return { send, mailer, logger, clock };
};

const noticeId = idOf(7777);
const { organizationId, contactEmail } = anOrganization();
const { centreId, seniorId, email = "" } = aSenior();
const { listingId } = aListing();
const review = {
  decision: "returned",
  reasons: ["schedule_unclear"],
  message: "曜日を教えてください。",
  by: "staff-1",
  at: testNow,
} as const;
const returned = { review };

type NoticeCase = [says: string, notice: Notice, to: string, words: readonly string[], world?: World];

const claimNotice: Notice = { kind: "listing_claimed", noticeId, listingId, claimantId: organizationId };
const event = aListedEvent({ title: "秋の花壇づくり" });
const home = "https://ikigai.example.lg.jp/organizations/home";
const claimed = (says: string, words: readonly string[], claim: Claim): NoticeCase => [
  says,
  claimNotice,
  contactEmail,
  ["秋の花壇づくり", event.referenceNumber, home, ...words],
  { listings: [event], claim },
];
const refusal = { by: "staff-1", at: testNow, message: "主催者のお名前を教えてください。" };
const claims: NoticeCase[] = [
  claimed("a claim arrived", ["お申し出を受け付けました。", "結果をメールでお知らせします。"], aClaim()),
  claimed(
    "a claim was accepted",
    ["団体のものと認めました。", "内容を直したり"],
    aClaim({ state: "accepted", version: 2 }),
  ),
  claimed(
    "a claim was refused",
    ["認められませんでした。", "窓口から：主催者のお名前を教えてください。", "もう一度お申し出いただけます。"],
    aClaim({ state: "refused", version: 2, review: refusal }),
  ),
];

const notices: NoticeCase[] = [
  [
    "a group confirms its address",
    { kind: "confirm_organization", noticeId, organizationId, token: "t-1", code: "123456" },
    contactEmail,
    ["https://ikigai.example.lg.jp/organizations/confirm/t-1", "123456", "D-48213"],
  ],
  [
    "a person confirms the address",
    { kind: "confirm_senior", noticeId, centreId, seniorId, token: "t-2", code: "654321" },
    email,
    ["https://ikigai.example.lg.jp/join/confirm/t-2", "654321", "試験 花子 様", "受信を許可"],
  ],
  [
    "a person confirms another address than the registered one",
    { kind: "confirm_senior", noticeId, centreId, seniorId, email: "new@example.jp", token: "t-3", code: "111222" },
    "new@example.jp",
    ["https://ikigai.example.lg.jp/join/confirm/t-3", "111222"],
  ],
  [
    "a group signs in",
    { kind: "sign_in_requested", noticeId, area: "organization", email: contactEmail, browserHash: "b" },
    contactEmail,
    ["https://ikigai.example.lg.jp/organizations/sign-in/link/token-0001-", "000001", "10分間"],
  ],
  [
    "a person signs in",
    { kind: "sign_in_requested", noticeId, area: "senior", email, browserHash: "b" },
    email,
    ["https://ikigai.example.lg.jp/me/sign-in/link/token-0001-", "000001", "15分間"],
  ],
  [
    "a person wants to stop",
    { kind: "stop_requested", noticeId, email },
    email,
    ["https://ikigai.example.lg.jp/u/signed", "お知らせを止める"],
  ],
  [
    "a group was returned",
    { kind: "organization_reviewed", noticeId, organizationId },
    contactEmail,
    ["日時が分からない", "曜日を教えてください。", "https://ikigai.example.lg.jp/organizations/sign-in"],
    { organizations: [anOrganization({ state: "returned", review: { ...review, reasons: ["schedule_unclear"] } })] },
  ],
  [
    "a listing was returned",
    { kind: "listing_reviewed", noticeId, listingId },
    contactEmail,
    ["公園の花壇の手入れ", "A-10482", "曜日を教えてください。"],
    { listings: [aListing({ state: "returned", review: { ...returned.review, reasons: ["schedule_unclear"] } })] },
  ],
  ...claims,
  [
    "somebody wishes to take part",
    { kind: "participation_wished", noticeId, centreId, seniorId, listingId },
    contactEmail,
    ["参加したいという方がいます", "A-10482"],
    { organizations: [anOrganization({ state: "approved" })] },
  ],
];

describe("transactional mails", () => {
  test.each<NoticeCase>(notices)(
    "%s: one mail with what is needed, in both parts",
    async (_, notice, to, words, world) => {
      const { send, mailer } = aWorld(world);
      await send(notice);
      expect(mailer.accepted.map((mail) => mail.to)).toEqual([to]);
      const [mail] = mailer.accepted;
      for (const word of [...words, "北区いきがい活動センター", "03-3908-1111"]) {
        expect(mail?.text).toContain(word);
        expect(mail?.html).toContain(word);
      }
      expect([...(mail?.subject ?? "")].length).toBeLessThanOrEqual(30);
      expect(mail?.tags).toEqual({ notice: noticeId });
    },
  );

  test("a message that comes twice is one mail", async () => {
    const { send, mailer } = aWorld();
    const notice = notices[1]?.[1] as Notice;
    await send(notice);
    await send(notice);
    expect(mailer.tried).toHaveLength(1);
  });

  test("what was not accepted comes back, and then is sent", async () => {
    for (const outcome of ["throttled", "unreachable", "ambiguous"] as const) {
      const { send, mailer } = aWorld();
      mailer.answerNext({ outcome, reason: "x" });
      await expect(send(notices[1]?.[1] as Notice)).rejects.toThrow();
      await send(notices[1]?.[1] as Notice);
      expect(mailer.accepted).toHaveLength(1);
    }
  });

  test("after a crash in the middle the mail is sent when its mark has run out", async () => {
    const { send, mailer, clock } = aWorld();
    const notice = notices[1]?.[1] as Notice;
    const { send: reallySend } = mailer;
    mailer.send = async () => {
      throw new Error("the process is gone");
    };
    await expect(send(notice)).rejects.toThrow("the process is gone");
    mailer.send = reallySend;
    await expect(send(notice)).rejects.toThrow("notice_is_being_sent");
    clock.advance(3 * 60_000);
    await send(notice);
    expect(mailer.accepted).toHaveLength(1);
  });

  test("an unknown or unconfirmed address gets nothing", async () => {
    const { send, mailer } = aWorld({ seniors: [aSenior({ emailConfirmedAt: undefined })] });
    for (const address of [email, "nobody@example.jp"])
      await send({
        kind: "sign_in_requested",
        noticeId: idOf(address.length),
        area: "senior",
        email: address,
        browserHash: "b",
      });
    expect(mailer.tried).toEqual([]);
  });

  test("a family that shares an address gets one mail each, with codes of their own", async () => {
    const seniors = [aSenior(), aSenior({ seniorId: idOf(8) })];
    const { send, mailer } = aWorld({ seniors });
    await send({ kind: "sign_in_requested", noticeId, area: "senior", email, browserHash: "b" });
    expect(mailer.accepted).toHaveLength(2);
    expect(new Set(mailer.accepted.map(({ text }) => /\d{6}/.exec(text)?.[0])).size).toBe(2);
  });

  test("who wishes to take part is told to the group by the desk alone", async () => {
    const { send, mailer } = aWorld({ organizations: [anOrganization({ state: "approved" })] });
    await send({ kind: "participation_wished", noticeId, centreId, seniorId, listingId });
    for (const word of ["試験", "花子", "docomo"]) expect(mailer.accepted[0]?.text).not.toContain(word);
  });

  test("logs name nobody and hold no code", async () => {
    const { send, logger } = aWorld();
    await send(notices[3]?.[1] as Notice);
    for (const word of ["試験", "docomo", "000001", "token-"]) expect(logger.text()).not.toContain(word);
  });
});
