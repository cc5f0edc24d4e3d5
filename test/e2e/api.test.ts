import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { registrationApi, registrationErrors } from "../../shared/text/registration.ts";
import { type App, startApp } from "../support/app/start-app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const municipalSite = "https://www.city.example";
const valid = {
  tradeName: "王子写真の会",
  tradeNameKana: "おうじしゃしんのかい",
  categoryOfOrganization: "group",
  representative: "光田 一郎",
  postalCode: "1140022",
  prefecture: "東京都",
  cityAndCounty: "北区",
  streetAddress: "王子本町",
  cityBlock: "1-1",
  contactName: "光田 一郎",
  contactPhone: "03-1234-5678",
  contactEmail: "shashin@example.jp",
  publishContactName: false,
  activities: "写真を撮りに出かけます。",
  record: "2018年から毎月。会員12名。",
  charterAccepted: true,
  antiSocialForcesAccepted: true,
  signatory: "光田 一郎",
};

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${app.cloud.origin}/api/organizations`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const registered = async (email: string) =>
  (await app.store.rows("organizations")).filter(({ contactEmail }) => contactEmail === email);

test("a valid registration is answered with its number and leads to a mail", async () => {
  const answer = await post(valid);
  expect(answer.status).toBe(201);
  const { referenceNumber, state, next } = (await answer.json()) as Record<string, string>;
  expect(state).toBe("unconfirmed");
  expect(next).toBe(registrationApi.next);
  expect((await app.mails.next(valid.contactEmail)).text).toContain(referenceNumber);
});

test("what is wrong is said in Japanese, field by field, as problem+json", async () => {
  const { signatory: _, ...unsigned } = valid;
  const answer = await post({ ...unsigned, postalCode: "12", contactEmail: "none" });
  expect(answer.status).toBe(422);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(await answer.json()).toMatchObject({
    status: 422,
    title: registrationApi.invalidTitle,
    errors: expect.arrayContaining([
      { field: "postalCode", message: registrationErrors.postalCode },
      { field: "contactEmail", message: registrationErrors.contactEmail },
      { field: "signatory", message: registrationErrors.signatory },
    ]),
  });
});

test.each(["{", "[]", "null", '"text"'])(
  "a body that is no registration, %s, is refused and registers nothing",
  async (body) => {
    const answer = await post(body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  },
);

test("the same Idempotency-Key twice, even at once, makes one registration; with other content it is refused", async () => {
  const body = { ...valid, contactEmail: "twice@example.jp" };
  const key = { "idempotency-key": "7f9c" };
  const answers = await Promise.all([post(body, key), post(body, key)]);
  const numbers = await Promise.all(
    answers.map(
      async (answer) => ((await answer.json()) as typeof valid & { referenceNumber: string }).referenceNumber,
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(new Set(numbers).size).toBe(1);
  expect(await registered(body.contactEmail)).toHaveLength(1);
  const other = await post({ ...body, tradeName: "別の会" }, key);
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ code: "idempotency_key_reused" });
});

test("a municipality's own site may post, another site may not", async () => {
  const body = { ...valid, contactEmail: "city@example.jp" };
  const preflight = await fetch(`${app.cloud.origin}/api/organizations`, {
    method: "OPTIONS",
    headers: { origin: municipalSite, "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(municipalSite);
  const allowed = await post(body, { origin: municipalSite, "sec-fetch-site": "cross-site" });
  expect(allowed.status).toBe(201);
  expect(allowed.headers.get("access-control-allow-origin")).toBe(municipalSite);
  const refused = await post({ ...body, contactEmail: "other@example.jp" }, { origin: "https://other.example" });
  expect(refused.status).toBe(403);
  expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  expect(await registered("other@example.jp")).toEqual([]);
});

/** As much of OpenAPI 3.1 as tools need to make a client. */
const openApiSchema = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(
      z.enum(["get", "post"]),
      z.object({
        operationId: z.string(),
        requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })) }),
        responses: z.record(z.string().regex(/^\d{3}$/), z.object({ description: z.string().min(1) })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

test("the published description is OpenAPI 3.1, and each of its references leads somewhere", async () => {
  const document: unknown = await (await fetch(`${app.cloud.origin}/api/openapi.json`)).json();
  const { components } = openApiSchema.parse(document);
  const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) expect(components.schemas).toHaveProperty(reference.split("/").at(-1) ?? "");
});

test("the published schema accepts what the API accepts, and refuses what lacks a needed field", async () => {
  const document = openApiSchema.parse(await (await fetch(`${app.cloud.origin}/api/openapi.json`)).json());
  const schema = z.fromJSONSchema(document.components.schemas.Registration as never);
  expect(schema.safeParse({ ...valid, contactPhone: "+81312345678", purposes: [] }).error).toBeUndefined();
  expect(schema.safeParse(valid).success).toBe(true);
  const { tradeName: _, ...nameless } = valid;
  expect(schema.safeParse(nameless).success).toBe(false);
});
