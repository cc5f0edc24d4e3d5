import { expect, test } from "vitest";
import { aListing, aParticipation, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const { seniorId } = aSenior();
const { listingId } = aListing();
const post = "POST /staff/participations/{seniorId}/{listingId}";
const pathParameters = { seniorId, listingId };
const openOne = () => openDesk({ seniors: [aSenior()], listings: [aListing()], participations: [aParticipation()] });
const stored = (desk: ReturnType<typeof openDesk>) =>
  desk.participations.find(aSenior().centreId, aSenior().seniorId, aListing().listingId);

test("who wishes to take part is listed with phone and listing, longest waiting first, and each read is recorded", async () => {
  const first = aSenior({ seniorId: idOf(1), name: { ...aSenior().name, familyName: "最初" } });
  const desk = openDesk({
    seniors: [aSenior(), first],
    listings: [aListing()],
    participations: [aParticipation(), aParticipation({ seniorId: idOf(1), updatedAt: "2026-11-20T01:00:00.000Z" })],
  });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/participations");
  expect(body.indexOf("最初 花子")).toBeLessThan(body.indexOf("試験 花子"));
  expect(body).toContain("090-9999-0001");
  expect(body).toContain("公園の花壇の手入れ");
  expect(desk.audit.entries).toMatchObject([
    { action: "senior.read", record: { kind: "senior", id: idOf(1) }, fields: ["name", "phone"] },
    { action: "senior.read", record: { kind: "senior", id: seniorId }, purpose: "participation" },
  ]);
});

test("a participation moves on with a note and its audit line", async () => {
  const desk = openOne();
  const staff = await desk.signIn(anyRole());
  const form = { version: "1", to: "arranged", note: "12月1日に見学" };
  expect((await staff.post(post, form, { pathParameters })).location).toBe("/staff/participations?saved");
  expect(await stored(desk)).toMatchObject({ state: "arranged", note: "12月1日に見学", version: 2 });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "participation.arranged", fields: ["state", "note"] });
  expect((await staff.get("GET /staff/participations", { query: { state: "arranged" } })).body).toContain("試験 花子");
});

test("without a choice the desk is asked for one, and the note stays", async () => {
  const desk = openOne();
  const staff = await desk.signIn(anyRole());
  const { status, body } = await staff.post(post, { version: "1", note: "書きかけ" }, { pathParameters });
  expect(status).toBe(422);
  expect(body).toContain("次の状態を選んでください");
  expect(body).toContain("書きかけ");
});

test("who comes second sees what the first recorded", async () => {
  const desk = openOne();
  const staff = await desk.signIn(anyRole());
  await staff.post(post, { version: "1", to: "joined", note: "" }, { pathParameters });
  const { status, body } = await staff.post(post, { version: "1", to: "not_joined", note: "" }, { pathParameters });
  expect(status).toBe(409);
  expect(body).toContain("ほかの職員が先に進めました。");
  expect(await stored(desk)).toMatchObject({ state: "joined" });
});

test.each(["wished", "declined"])(
  "the desk cannot move a participation to %s, which is the person's to say",
  async (to) => {
    const desk = openOne();
    const staff = await desk.signIn(anyRole());
    expect((await staff.post(post, { version: "1", to, note: "" }, { pathParameters })).status).toBe(409);
    expect(await stored(desk)).toMatchObject({ state: "wished", version: 1 });
  },
);
