import { expect, test } from "vitest";
import type { ReadFile } from "../../shared/domain/listing-import/table-file.ts";
import { confirmOrganization } from "../../shared/usecases/confirm-organization.ts";
import { followLead, listLeads, readLead } from "../../shared/usecases/follow-leads.ts";
import { importLeads } from "../../shared/usecases/import-leads.ts";
import { aCentre, anOrganization, aStaffMember } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { aDesk } from "../support/import-desk.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";

const header = ["法人の名称", "法人番号", "所在地", "電話", "事業の種類"];
const foundation = [
  "公益財団法人北区文化財団",
  "7000012050002",
  "東京都北区王子1-2-3",
  "03-3908-1111",
  "文化及び芸術の振興",
];

const open = (registered: Parameters<typeof inMemoryOrganizations>[0] = []) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const organizations = inMemoryOrganizations(registered, audit);
  const deps = { organizations, centres: inMemoryCentres([aCentre()]), clock };
  const staff = aStaffMember();
  /** How each row of a register ended. */
  const take = async (...rows: readonly string[][]) => {
    const read: ReadFile = {
      format: "csv",
      notes: [],
      tables: [{ records: [header, ...rows].map((cells, line) => ({ line: line + 1, cells })) }],
    };
    const run = importLeads({ ...deps, readFile: async () => read });
    const report = await run({
      ...{ fileName: "register.csv", content: new Uint8Array(1), sourceName: "公益法人の一覧" },
      actor: { kind: "job", id: "import-leads" },
    });
    return report.rows.map(({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome));
  };
  const leads = (outreach: "not_contacted" | "contacted" | "declined" = "not_contacted") =>
    listLeads(deps)(staff, { outreach });
  return { ...deps, audit, staff, take, leads };
};

test("a register makes leads once, with an audit line each; the same again changes nothing", async () => {
  const desk = open();
  expect(await desk.take(foundation)).toEqual(["added"]);
  expect(await desk.take(foundation)).toEqual(["unchanged"]);
  expect((await desk.leads()).map(({ tradeName, version }) => [tradeName, version])).toEqual([
    ["公益財団法人北区文化財団", 1],
  ]);
  expect(desk.audit.entries.map(({ action }) => action)).toEqual(["lead.import"]);
});

test("a row that says something new changes the lead, and leaves the desk's words alone", async () => {
  const desk = open();
  await desk.take(foundation);
  const [lead] = await desk.leads();
  if (!lead) throw new Error("no lead");
  await followLead(desk)(desk.staff, lead.organizationId, { outreach: "declined", note: "来年まで待つ", version: 1 });
  expect(await desk.take(foundation.with(3, "03-3908-2222"))).toEqual(["updated"]);
  expect(await desk.leads("declined")).toMatchObject([
    { phone: "+81339082222", outreach: "declined", note: "来年まで待つ" },
  ]);
  expect(await desk.leads()).toEqual([]);
});

test("an organisation that moved is found by its corporate number; two numbers of one name are two", async () => {
  const desk = open();
  const other = foundation.with(1, "4011001098993");
  expect(await desk.take(foundation, other)).toEqual(["added", "added"]);
  expect(await desk.take(foundation.with(0, "公益財団法人北区芸術財団"))).toEqual(["updated"]);
  expect(await desk.leads()).toHaveLength(2);
});

test("what no desk serves is told, not kept", async () => {
  expect(await open().take(foundation.with(2, "大阪府高槻市野見町6番8号"))).toEqual(["rejected elsewhere"]);
});

test("who has registered is no lead: by corporate number, else by name and place", async () => {
  const registered = [
    anOrganization({ legalEntityNumber: "7000012050002" }),
    anOrganization({ organizationId: "00000000-0000-4000-8000-000000003002", tradeName: "NPO法人 みどりの会" }),
  ];
  const desk = open(registered);
  const group = ["特定非営利活動法人みどりの会", "", "東京都北区赤羽1-1", "", ""];
  expect(await desk.take(foundation, group)).toEqual(["registered", "registered"]);
  expect(await desk.leads()).toEqual([]);
});

test("a lead that registers and confirms leaves the list, and does not come back with the register", async () => {
  const desk = open([anOrganization({ state: "unconfirmed", legalEntityNumber: "7000012050002" })]);
  await desk.take(foundation);
  const [lead] = await desk.leads();
  const { organizationId } = anOrganization();
  await confirmOrganization(desk)({ organizationId, version: 1 });
  await confirmOrganization(desk)({ organizationId, version: 1 });
  expect(await desk.leads()).toEqual([]);
  expect(await desk.organizations.findLead(lead?.organizationId ?? organizationId)).toMatchObject({
    registeredAs: organizationId,
    version: 2,
  });
  expect(await desk.take(foundation)).toEqual(["registered"]);
});

test("who registers is looked for among the leads of its municipality, and elsewhere by its number, not among all", async () => {
  const moved = anOrganization({ state: "unconfirmed", legalEntityNumber: "7000012050002" });
  const desk = open([{ ...moved, address: { ...moved.address, localGovernmentCode: "131164" } }]);
  await desk.take(foundation);
  const asked: (string | undefined)[] = [];
  const organizations: typeof desk.organizations = {
    ...desk.organizations,
    listLeads: (centreId, state, municipalityCode) => {
      asked.push(municipalityCode);
      return desk.organizations.listLeads(centreId, state, municipalityCode);
    },
  };
  await confirmOrganization({ ...desk, organizations })({ organizationId: moved.organizationId, version: 1 });
  expect(new Set(asked)).toEqual(new Set(["131164"]));
  expect(await desk.leads()).toEqual([]);
  expect(await desk.leads()).toEqual([]);
});

test("of two colleagues who note at once one is told; another desk's leads are not there", async () => {
  const desk = open();
  await desk.take(foundation);
  const [lead] = await desk.leads();
  if (!lead) throw new Error("no lead");
  const note = (text: string) =>
    followLead(desk)(desk.staff, lead.organizationId, { outreach: "contacted", note: text, version: 1 });
  const outcomes = await Promise.allSettled([note("a"), note("b")]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(readLead(desk)(aStaffMember({ centreId: "minato" }), lead.organizationId)).rejects.toThrow("not_found");
});

test("organisers of imported events become leads: no offices, nobody's own name, each once", async () => {
  const desk = aDesk();
  const rows = [
    { NO: "1", 名称: "絵手紙の会", 主催団体: "NPO法人王子みどりの会" },
    { NO: "2", 名称: "ヨガの会", 主催団体: "特定非営利活動法人 王子みどりの会" },
    { NO: "3", 名称: "水彩画の会", 主催団体: "北区生涯学習課" },
    { NO: "4", 名称: "書道の会", 主催団体: "王子 太郎" },
  ];
  await desk.takeRows(...rows);
  await desk.takeRows(...rows);
  const leads = await listLeads(desk)(aStaffMember(), { outreach: "not_contacted" });
  expect(leads.map(({ tradeName, sources, version }) => [tradeName, sources.map(({ kind }) => kind), version])).toEqual(
    [["NPO法人王子みどりの会", ["listing"], 1]],
  );
});
