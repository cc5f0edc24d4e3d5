import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const hostName = z.hostname();
const httpsOrigin = z.url({ protocol: /^https$/ }).refine((url) => new URL(url).origin === url, {
  error: "an origin: https://host, nothing behind it",
});

/** One place where the service runs: everything that differs between them and is no secret. */
const stageSchema = z.strictObject({
  /** Part of the names of stacks and functions. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/),
  account: z.string().regex(/^\d{12}$/),
  region: z.string().default("ap-northeast-1"),
  site: z.strictObject({
    /** What people type: CloudFront answers here. */
    domainName: hostName,
    /** Where CloudFront finds the API; people never see it. */
    apiDomainName: hostName,
    /** Route 53 zone that both names are in. */
    hostedZone: z.strictObject({ id: z.string().regex(/^Z[A-Z0-9]+$/), name: hostName }),
  }),
  mail: z.strictObject({
    /** Domain or address that is verified in SES, with production access. */
    identity: z.union([hostName, z.email()]),
    from: z.email(),
    /** Mails a second that SES allows the account (Service Quotas: "Sending rate"). */
    perSecond: z.number().positive().default(14),
  }),
  sms: z.strictObject({
    /** What SMS are sent from, as the end of its ARN: `sender-id/IKIGAI/JP`, `phone-number/phone-0123…`, `pool/pool-0123…`. */
    origination: z.string().regex(/^(sender-id|phone-number|pool)\/[\w-]+(\/[A-Z]{2})?$/),
    /** SMS parts a second that the number may send. */
    perSecond: z.number().positive().default(20),
  }),
  /** Sign-in of the staff: any OpenID provider, for example a Cognito user pool. */
  staffSignIn: z.strictObject({
    issuer: z.url(),
    clientId: z.string().min(1),
    centreClaim: z.string().default("custom:centre_id"),
    rolesClaim: z.string().default("cognito:groups"),
  }),
  /** Sites of cities that carry the registration form of organisations on their own pages. */
  corsAllowedOrigins: z.array(httpsOrigin).default([]),
  /** Who is told of alarms. */
  alarmEmail: z.email(),
});

export type Stage = z.output<typeof stageSchema>;

/** Where stages are described. */
export const stagesDirectory = join(import.meta.dirname, "stages");

/** The stage that the local runner plays; it is never deployed. */
export const localStage = "local";

/** Names of the stages that have a file. */
export const stageNames = (directory = stagesDirectory): string[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();

/**
 * Reads and checks `infra/stages/<name>.json`.
 * @throws Error whose message an operator can act on: which file, which fields, why
 */
export const loadStage = (name: string, directory = stagesDirectory): Stage => {
  const names = stageNames(directory);
  if (!names.includes(name)) {
    throw new Error(
      `There is no stage "${name}". Copy infra/stages/example.json to infra/stages/${name}.json and fill it in. ` +
        `Stages: ${names.join(", ")}.`,
    );
  }
  const parsed = stageSchema.safeParse(readJson(join(directory, `${name}.json`)));
  if (!parsed.success) throw new Error(`infra/stages/${name}.json:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.name !== name) throw new Error(`infra/stages/${name}.json: "name" must be "${name}".`);
  return parsed.data;
};

const readJson = (file: string): unknown => {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON.`, { cause: error });
  }
};
