import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";

/** Signs mails as SES does for a verified domain, and says what the domain's DNS would hold. */
export interface DkimSigner {
  /** The whole message, its signature first. */
  sign(raw: Buffer, domain: string): Promise<Buffer>;
  /** TXT records by name, as receivers look them up. */
  records(domain: string): Readonly<Record<string, string>>;
}

const selector = "local";

/** Both headers of one-click unsubscribe have to be covered (RFC 8058), besides all that a reader sees. */
const signedHeaders = [
  ...["From", "Reply-To", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"],
  ...["Content-Transfer-Encoding", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post"],
].join(":");

function privateKeyOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  writeFileSync(file, pem, { mode: 0o600 });
  return pem;
}

/** Opens the signer with the key in a file; makes one when missing. */
export function openDkimSigner(keyFile: string): DkimSigner {
  const privateKey = privateKeyOf(keyFile);
  const publicKey = createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "der" });
  return {
    sign: (raw, domainName) =>
      buffer(new DKIM({ domainName, keySelector: selector, privateKey, headerFieldNames: signedHeaders }).sign(raw)),
    records: (domain) => ({
      [`${selector}._domainkey.${domain}`]: `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
      [`_dmarc.${domain}`]: "v=DMARC1; p=reject; adkim=s; aspf=s",
    }),
  };
}
