import { expect, test } from "vitest";
import { aLead, anAuditEntry, aStaffMember } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { openDesk } from "../../support/staff/desk.ts";

const withLead = async (overrides: Parameters<typeof aLead>[0] = {}) => {
  const desk = openDesk();
  const lead = aLead(overrides);
  await desk.organizations.saveLeads([{ lead, audit: anAuditEntry() }]);
  const staff = await desk.signIn();
  const path = { pathParameters: { organizationId: lead.organizationId } };
  return { desk, lead, staff, path };
};

test("the list shows who has not been called, and can be narrowed down by field", async () => {
  const { staff } = await withLead({ fields: ["H"], phone: "+81339087777" });
  const all = await staff.get("GET /staff/leads");
  expect(all.body).toContain("公益財団法人北区文化振興財団");
  expect(all.body).toContain("03-3908-7777");
  const others = await staff.get("GET /staff/leads", { query: { field: "W", outreach: "nonsense" } });
  expect(others.body).toContain("この条件に合う団体はありません");
});

test("a prefecture's desk narrows the list down by each municipality of the prefecture, a desk of one does not", async () => {
  const desk = openDesk({ centre: { kind: "prefecture", localGovernmentCodes: ["131016"] } });
  const there = aLead({ municipalityCode: "131041", tradeName: "新宿の会" });
  const elsewhere = aLead({ organizationId: idOf(3002), municipalityCode: "131024", tradeName: "中央の会" });
  const writes = [there, elsewhere].map((lead) => ({ lead, audit: anAuditEntry() }));
  await desk.organizations.saveLeads(writes);
  const staff = await desk.signIn();
  const { body } = await staff.get("GET /staff/leads", { query: { municipality: "131041" } });
  expect(body).toContain('<option value="131041" selected>新宿区</option>');
  expect([body.includes("新宿の会"), body.includes("中央の会")]).toEqual([true, false]);
  const one = await (await withLead()).staff.get("GET /staff/leads");
  expect(one.body).not.toContain('name="municipality"');
});

test("who asked not to be called is shown without a number, and says so", async () => {
  const { staff, path } = await withLead({ outreach: "declined", phone: "+81339087777" });
  const list = await staff.get("GET /staff/leads", { query: { outreach: "declined" } });
  const one = await staff.get("GET /staff/leads/{organizationId}", path);
  for (const { body } of [list, one]) {
    expect(body).toContain("電話をしないでください");
    expect(body).not.toContain("03-3908-7777");
  }
});

test("a call is kept with a note, once; the version before is refused", async () => {
  const { desk, lead, staff, path } = await withLead();
  const form = { outreach: "contacted", note: "来月また電話する", version: "1" };
  const done = await staff.post("POST /staff/leads/{organizationId}", form, path);
  expect([done.status, done.location]).toEqual([303, `/staff/leads/${lead.organizationId}?saved=1`]);
  expect(await desk.organizations.findLead(lead.organizationId)).toMatchObject({ outreach: "contacted", version: 2 });
  const late = await staff.post("POST /staff/leads/{organizationId}", form, path);
  expect(late.status).toBe(409);
  expect(late.body).toContain("ほかの人が先に記録しました");
});

test("another desk's lead is not there", async () => {
  const { staff, path } = await withLead({ centreId: "minato" });
  expect((await staff.get("GET /staff/leads/{organizationId}", path)).status).toBe(404);
  expect((await staff.get("GET /staff/leads")).body).not.toContain("公益財団法人北区文化振興財団");
});

test("a register goes in by upload, with what became of its rows", async () => {
  const { desk } = await withLead();
  const staff = await desk.signIn(aStaffMember({ roles: ["coordinator"] }));
  const csv =
    "法人の名称,所在地\n一般社団法人赤羽まちづくり,東京都北区赤羽1-1\n公益財団法人遠く,大阪府高槻市野見町6番8号\n";
  const missing = await staff.post("POST /staff/leads", { sourceName: "" });
  expect([missing.status, missing.body.includes("ファイルを選んでください")]).toEqual([422, true]);
  const files = { file: { name: "register.csv", content: new TextEncoder().encode(csv) } };
  const done = await staff.post("POST /staff/leads", { sourceName: "市民活動の一覧" }, { files });
  expect(done.status).toBe(200);
  expect(done.body).toContain("新しく入った: 1件");
  expect(done.body).toContain("この窓口の地域の外: 1件");
  expect(done.body).toContain("一般社団法人赤羽まちづくり");
});
