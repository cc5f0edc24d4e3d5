import { describe, expect, test } from "vitest";
import { registrationSchema } from "../../../shared/http/organization-form/registration-form.ts";
import { anOrganization } from "../../support/builders.ts";
import { groupJson } from "../../support/organization/answers.ts";
import { openSite } from "../../support/organization/site.ts";

const json = { "content-type": "application/json" };

const post = (site: ReturnType<typeof openSite>, body: unknown, headers: Record<string, string> = {}) =>
  site.send("POST", "/api/organizations", [], { json: body, headers: { ...json, ...headers } });

const read = ({ body }: { body: string }) => JSON.parse(body);

describe("POST /api/organizations", () => {
  test("registers as the form does, answers with the number and what to do next, and has a mail sent", async () => {
    const site = openSite();
    const answer = await post(site, groupJson);
    expect(answer.status).toBe(201);
    const [organization] = await site.organizations.listByEmail(groupJson.contactEmail);
    expect(read(answer)).toMatchObject({
      referenceNumber: organization?.referenceNumber,
      state: "unconfirmed",
      centre: { name: "北区いきがい活動センター" },
    });
    expect(site.notices.messages).toMatchObject([{ kind: "confirm_organization" }]);
  });

  test("the same content twice, or the same key twice, is one registration with the same answer", async () => {
    const site = openSite();
    const plain = [await post(site, groupJson), await post(site, groupJson)];
    const keyed = [
      await post(site, groupJson, { "idempotency-key": "a" }),
      await post(site, groupJson, { "idempotency-key": "a" }),
    ];
    expect(plain[0]?.body).toBe(plain[1]?.body);
    expect(keyed[0]?.body).toBe(keyed[1]?.body);
    expect(await site.organizations.listByEmail(groupJson.contactEmail)).toHaveLength(2);
  });

  test("a key that came with other content is refused", async () => {
    const site = openSite();
    await post(site, groupJson, { "idempotency-key": "a" });
    const answer = await post(site, { ...groupJson, tradeName: "別の会" }, { "idempotency-key": "a" });
    expect([answer.status, read(answer).code]).toEqual([422, "idempotency_key_reused"]);
  });

  test("names every field that is to be put right, in Japanese, as problem+json", async () => {
    const answer = await post(openSite(), { ...groupJson, contactPhone: "12", representative: "", tradeName: 5 });
    expect(answer.headers["Content-Type"]).toContain("application/problem+json");
    expect(read(answer)).toMatchObject({ status: 422, code: "invalid", title: "入力を確かめてください" });
    expect(read(answer).errors.map(({ field }: { field: string }) => field)).toEqual(["tradeName", "contactPhone"]);
  });

  test("a group without a number must say who represents it and what it has done", async () => {
    const answer = await post(openSite(), { ...groupJson, representative: "", record: undefined });
    expect(read(answer).errors.map(({ field }: { field: string }) => field)).toEqual(["representative", "record"]);
  });

  test("a registered corporate number is a conflict, a place without a desk is said so", async () => {
    const site = openSite({ organizations: [anOrganization({ legalEntityNumber: "7000012050002" })] });
    const conflict = await post(site, { ...groupJson, legalEntityNumber: "7000012050002" });
    const elsewhere = await post(site, { ...groupJson, prefecture: "北海道", cityAndCounty: "小樽市" });
    expect([conflict.status, read(conflict).code]).toEqual([409, "already_registered"]);
    expect([elsewhere.status, read(elsewhere).code]).toEqual([422, "not_served"]);
  });

  test("what is not JSON is a bad request, too many are told when to come back", async () => {
    const site = openSite();
    const bad = await site.send("POST", "/api/organizations", [], { form: { tradeName: "x" } });
    expect([bad.status, read(bad).code]).toEqual([400, "bad_form"]);
    for (let time = 0; time < 5; time += 1) await post(site, { ...groupJson, record: `${time}年から` });
    const many = await post(site, groupJson);
    expect(many.status).toBe(429);
    expect(Number(many.headers["Retry-After"])).toBeGreaterThan(0);
  });
});

describe("pages of other sites", () => {
  test("may post if their origin is allowed, and are asked for nothing else", async () => {
    const site = openSite();
    const origin = { origin: "https://city.example.jp", "sec-fetch-site": "cross-site" };
    const preflight = await site.send("OPTIONS", "/api/organizations", [], { headers: origin });
    const answer = await post(site, groupJson, origin);
    expect(preflight.status).toBe(204);
    expect(preflight.headers["Access-Control-Allow-Headers"]).toContain("idempotency-key");
    expect([answer.status, answer.headers["Access-Control-Allow-Origin"]]).toEqual([201, "https://city.example.jp"]);
  });

  test("may not post if their origin is not allowed", async () => {
    const site = openSite();
    const origin = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const preflight = await site.send("OPTIONS", "/api/organizations", [], { headers: origin });
    const answer = await post(site, groupJson, origin);
    expect(preflight.headers).not.toHaveProperty("Access-Control-Allow-Origin");
    expect([answer.status, site.notices.messages.length]).toEqual([403, 0]);
  });
});

describe("GET /api/openapi.json", () => {
  test("describes every field of the schema that reads the requests, and every error", async () => {
    const document = read(await openSite().visitor().get("/api/openapi.json"));
    const { Registration } = document.components.schemas;
    expect(document.openapi).toBe("3.1.1");
    expect(Object.keys(Registration.properties)).toEqual(Object.keys(registrationSchema.shape));
    expect(Registration.properties.contactPhone).toMatchObject({ type: "string", title: "担当の方の電話番号" });
    expect(Registration.required).toContain("tradeName");
    expect(Registration.required).not.toContain("legalEntityNumber");
    expect(Object.keys(document.paths["/api/organizations"].post.responses)).toEqual([
      "201",
      "400",
      "403",
      "409",
      "422",
      "429",
    ]);
  });

  test("what it calls required is enough", async () => {
    const document = read(await openSite().visitor().get("/api/openapi.json"));
    const required: string[] = document.components.schemas.Registration.required;
    const values = { ...groupJson, legalEntityNumber: "7000012050002" };
    const least = Object.fromEntries(Object.entries(values).filter(([name]) => required.includes(name)));
    expect((await post(openSite(), { ...least, legalEntityNumber: "7000012050002" })).status).toBe(201);
  });
});
