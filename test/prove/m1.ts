import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESClient } from "@aws-sdk/client-ses";
import { authenticate, type DNSResolver } from "mailauth";
import { type DkimSigner, openDkimSigner } from "../../infra/local/mail/dkim-signer.ts";
import { type MailJournal, openMailJournal } from "../../infra/local/mail/mail-journal.ts";
import { startSesEngine } from "../../infra/local/mail/ses-engine.ts";
import { openSuppressionList } from "../../infra/local/mail/suppression-list.ts";
import { sesMailer } from "../../shared/adapters/ses/ses-mailer.ts";
import { composeDigest } from "../../shared/domain/digest.ts";
import { digestLinks } from "../../shared/usecases/digest-links.ts";
import { dispatchMail } from "../../shared/usecases/dispatch-mail.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../support/builders.ts";
import { loadBundled } from "../support/bundled.ts";
import { idOf } from "../support/fixed-ids.ts";
import { type Proof, violationsOf } from "./proof.ts";

const domain = "ikigai.example";
const environment = { MAIL_FROM: `oshirase@${domain}`, MAIL_CONFIGURATION_SET: "mail" };

/** Looks nothing up: the records are those of the signer, everything else is not there. */
const stubDns =
  (signer: DkimSigner): DNSResolver =>
  async (name, type) => {
    const record = type === "TXT" ? signer.records(domain)[name] : undefined;
    if (record === undefined) throw Object.assign(new Error("not there"), { code: "ENOTFOUND" });
    return [[record]];
  };

const checkOf = (signer: DkimSigner) => async (raw: Buffer) => {
  const { dkim, dmarc } = await authenticate(raw, {
    ...{ resolver: stubDns(signer), ip: "192.0.2.1", helo: "localhost", sender: environment.MAIL_FROM },
    disableArc: true,
    disableBimi: true,
  });
  const [signature] = dkim.results;
  return {
    passes: signature?.status.result === "pass" && dmarc !== false && dmarc?.status.result === "pass",
    covered: (signature?.signingHeaders?.keys ?? "").toLowerCase().split(/[:,\s]+/),
  };
};

/** Sends digests by the production code of mail into the SES front, which keeps them as they would go out. */
const sendDigests = async (endpoint: string, count: number): Promise<void> => {
  type Renderer = typeof import("../../shared/ui/mail/digest-mail.tsx");
  const { digestMail } = await loadBundled<Renderer>("shared/ui/mail/digest-mail.tsx");
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new SESClient({ endpoint, region: "ap-northeast-1", credentials, maxAttempts: 1 });
  const { prepare } = dispatchMail({
    mailer: sesMailer(environment, client),
    renderMail: digestMail,
    linksFor: digestLinks({
      signLink: async (payload) => Buffer.from(JSON.stringify(payload)).toString("base64url"),
      publicOrigin: `https://${domain}`,
    }),
  });
  const centre = aCentre();
  for (let n = 1; n <= count; n += 1) {
    const senior = aSenior({ seniorId: idOf(n), email: n % 7 === 0 ? `a..${n}.@docomo.ne.jp` : `p${n}@example.jp` });
    const delivery = aDelivery({ seniorId: idOf(n) });
    const listing = aListing({ title: `${"花壇の手入れ".repeat((n % 9) + 1)}（${n}）` });
    const digest = composeDigest(delivery, senior, centre, [listing]);
    const { outcome } = await (await prepare({ delivery, senior, centre, digest })).send();
    if (outcome !== "accepted") throw new Error(`a mail was not accepted: ${outcome}`);
  }
  client.destroy();
};

const wanted = ["list-unsubscribe", "list-unsubscribe-post"];
const tampered = (raw: Buffer, header: string): Buffer =>
  Buffer.from(raw.toString("latin1").replace(new RegExp(`^(${header}: .)`, "im"), "$1x"), "latin1");

const judge = async (journal: MailJournal, signer: DkimSigner) => {
  const check = checkOf(signer);
  const counts = { mails: 0, "pass DKIM and DMARC": 0, "cover both headers": 0, "pass though altered": 0 };
  for (const { messageId } of journal.list()) {
    const mail = journal.read(messageId);
    if (!mail) continue;
    counts.mails += 1;
    const { passes, covered } = await check(mail.raw);
    counts["pass DKIM and DMARC"] += passes ? 1 : 0;
    counts["cover both headers"] += wanted.every((header) => covered.includes(header)) ? 1 : 0;
    for (const header of wanted)
      counts["pass though altered"] += (await check(tampered(mail.raw, header))).passes ? 1 : 0;
  }
  return counts;
};

/** Every captured mail passes DKIM and DMARC with both List-Unsubscribe headers signed; altered ones do not. */
export const m1: Proof = {
  title: "DKIM and DMARC of captured mails, both List-Unsubscribe headers signed",
  run: async ({ scale, say }) => {
    const mails = scale === "full" ? 1000 : 20;
    const directory = await mkdtemp(join(tmpdir(), "ikigai-dkim-"));
    const journal = openMailJournal(join(directory, "mails"));
    const signer = openDkimSigner(join(directory, "key.pem"));
    const engine = await startSesEngine({
      ...{ journal, signer, suppressions: openSuppressionList(join(directory, "list.json")) },
      ...{ now: () => new Date(), authorize: () => undefined, onAccepted: async () => undefined },
    });
    try {
      await sendDigests(engine.endpoint, mails);
      say(`${journal.list().length} mails captured`);
      const counts = await judge(journal, signer);
      const exactly = (value: number) => ({ min: value, max: value });
      return {
        counts,
        violations: violationsOf(counts, {
          ...{ mails: exactly(mails), "pass DKIM and DMARC": exactly(mails), "cover both headers": exactly(mails) },
          "pass though altered": exactly(0),
        }),
      };
    } finally {
      await engine.stop();
      await rm(directory, { recursive: true, force: true });
    }
  },
};
