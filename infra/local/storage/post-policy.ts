import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal("content-length-range"), z.number(), z.number()]),
      z.tuple([z.enum(["eq", "starts-with"]), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

export type PostFields = ReadonlyMap<string, string>;

/** What S3 says of a post that it does not take: its code and a sentence. */
export interface PostRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const refuse = (status: number, code: string, message: string): PostRefusal => ({ status, code, message });

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Signature version 4 over the policy, by the key of the day. */
const signatureOf = (secret: string, [date = "", region = "", service = ""]: readonly string[], policy: string) => {
  const day = [date, region, service, "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(day, policy).toString("hex");
};

const isSigned = (fields: PostFields, secret: string): boolean => {
  const [, ...scope] = (fields.get("x-amz-credential") ?? "").split("/");
  const right = Buffer.from(signatureOf(secret, scope, fields.get("policy") ?? ""));
  const given = Buffer.from(fields.get("x-amz-signature") ?? "");
  return right.length === given.length && timingSafeEqual(right, given);
};

/** Fields that no condition has to name. */
const unbound = /^(?:policy|x-amz-signature|file)$/u;

type Condition = z.infer<typeof policySchema>["conditions"][number];

const asTriple = (condition: Condition): readonly [string, string | number, string | number] => {
  if (Array.isArray(condition)) return condition;
  const [[name = "", value = ""] = []] = Object.entries(condition);
  return ["eq", `$${name}`, value];
};

const isMet = ([kind, field, value]: ReturnType<typeof asTriple>, fields: PostFields, size: number): boolean => {
  if (kind === "content-length-range") return size >= Number(field) && size <= Number(value);
  const given = fields.get(String(field).slice(1).toLowerCase()) ?? "";
  return kind === "eq" ? given === value : given.startsWith(String(value));
};

/**
 * Holds a browser's post against the policy that came with it, as S3 does: signed by us, not expired, every condition
 * met, every field named by one. Undefined where it is to be taken.
 */
export function checkPost(
  fields: PostFields,
  { bucket, size, now, secret }: { bucket: string; size: number; now: Date; secret: string },
): PostRefusal | undefined {
  if (!isSigned(fields, secret)) return refuse(403, "SignatureDoesNotMatch", "The signature does not match.");
  const policy = policySchema.parse(JSON.parse(Buffer.from(fields.get("policy") ?? "", "base64").toString("utf8")));
  if (Date.parse(policy.expiration) < now.getTime()) return refuse(403, "AccessDenied", "Policy expired.");
  const all = new Map([...fields, ["bucket", bucket]]);
  const conditions = policy.conditions.map(asTriple);
  const [, least, most] = conditions.find(([kind]) => kind === "content-length-range") ?? [];
  if (size > Number(most ?? size)) return refuse(400, "EntityTooLarge", "Your upload exceeds the maximum size.");
  if (size < Number(least ?? size)) return refuse(400, "EntityTooSmall", "Your upload is too small.");
  const named = new Set(conditions.map(([, field]) => String(field).slice(1).toLowerCase()));
  const extra = [...fields.keys()].find((name) => !unbound.test(name) && !named.has(name));
  if (extra) return refuse(403, "AccessDenied", `Extra input fields: ${extra}`);
  if (conditions.every((condition) => isMet(condition, all, size))) return undefined;
  return refuse(403, "AccessDenied", "Policy Condition failed.");
}
