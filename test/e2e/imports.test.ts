import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimLink, claimReviewTexts, claimTexts } from "../../shared/text/claims.ts";
import { organizationLink, organizationSignIn } from "../../shared/text/organization-sign-in.ts";
import { reviewTexts } from "../../shared/text/review.ts";
import { sameEventTexts } from "../../shared/text/same-event.ts";
import { columnTexts } from "../../shared/text/staff-columns.ts";
import { importTexts } from "../../shared/text/staff-imports.ts";
import { leadTexts } from "../../shared/text/staff-leads.ts";
import { problemText, sourceTexts } from "../../shared/text/staff-sources.ts";
import { registerByApi } from "../support/app/organization-journey.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Visitor } from "../support/app/visitor.ts";

let app: App;
let reviewer: Visitor;

beforeAll(async () => {
  app = await startApp();
  reviewer = await staffVisitor(app, "kita-reviewer");
});
afterAll(() => app.close());

const list = [
  "行事名,日時,会場,主催,対象",
  "水彩画教室,毎月第2・第4火曜日 10時～12時,王子会館,北区文化係,どなたでも",
  "ひよこ広場,毎週月曜日,児童館,北区子育て係,乳幼児と保護者",
].join("\r\n");

/** Over 4 MB, most of them in the past. */
const many = [
  "行事名,日時,会場,主催,説明",
  "体操教室,毎週水曜日 10時～11時,王子会館,北区スポーツ係,どなたでも",
  ...Array.from({ length: 3000 }, (_, n) => `体操教室${n},2020年5月5日,王子会館,北区スポーツ係,${"体操".repeat(240)}`),
].join("\r\n");

/** Waits until the import is done, as its page does by itself. */
const result = async (kind?: string): Promise<void> => {
  await reviewer.page.getByRole("heading", { name: importTexts.howRead }).waitFor({ timeout: 60_000 });
  if (kind) await reviewer.check(kind);
};

const handOver = async (name: string, content: string): Promise<void> => {
  await reviewer.visit("/staff/imports");
  const path = join(tmpdir(), name);
  writeFileSync(path, content);
  await reviewer.page.setInputFiles("#file", path);
  await reviewer.answer({ sourceName: name, licence: "CC BY 4.0" });
  await reviewer.press(importTexts.submit);
};

test("a list is handed over in the browser, without scripts, and comes back as a table with reasons", async () => {
  await reviewer.visit("/staff/imports");
  await reviewer.check("imports");
  await reviewer.press(importTexts.submit);
  await reviewer.check("imports: errors");
  const path = join(tmpdir(), "北区の講座.csv");
  writeFileSync(path, list);
  await reviewer.page.setInputFiles("#file", path);
  await reviewer.answer({ sourceName: "北区の講座一覧", licence: "CC BY 4.0" });
  await reviewer.press(importTexts.submit);
  await result("imports: result");
  const shown = await reviewer.text();
  for (const words of ["水彩画教室", "ひよこ広場", "子育て中の方・親子向けの催しです。"])
    expect(shown).toContain(words);
  expect((await app.store.rows("listings")).map(({ title }) => title)).toEqual(["水彩画教室"]);
});

test("what the columns of an unforeseen list hold is told once, and its rows come in", async () => {
  await handOver("通信.csv", "ひとこと,いつごろ,あつまるところ\r\n俳句の集まり,毎月第1月曜日 10時～12時,王子会館");
  await result();
  await reviewer.press(columnTexts.link);
  await reviewer.check("imports: columns");
  await reviewer.answer({ c0: "" });
  await reviewer.press(columnTexts.save);
  await reviewer.check("imports: columns errors");
  await reviewer.answer({ c0: "title" });
  await reviewer.press(columnTexts.save);
  await result();
  expect(await reviewer.text()).toContain("俳句の集まり");
});

test("a large list goes straight to the store, without scripts", async () => {
  await reviewer.visit("/staff/imports/large");
  await reviewer.check("imports: large");
  await reviewer.answer({ sourceName: "北区の大きな一覧", licence: "CC BY 4.0" });
  await reviewer.press(importTexts.large.next);
  await reviewer.check("imports: file");
  await reviewer.press(importTexts.large.send);
  expect(await reviewer.text()).toContain(importTexts.large.problems.not_chosen());
  const tooLarge = join(tmpdir(), "写真.zip");
  writeFileSync(tooLarge, Buffer.alloc(20_000_001));
  await reviewer.page.setInputFiles("#file", tooLarge);
  await reviewer.press(importTexts.large.send);
  expect(await reviewer.text()).toContain(importTexts.large.problems.too_large("写真.zip", 20_000_001));
  await reviewer.check("imports: file refused");
  const path = join(tmpdir(), "北区の大きな一覧.csv");
  writeFileSync(path, many);
  await reviewer.page.setInputFiles("#file", path);
  await reviewer.press(importTexts.large.send);
  await reviewer.check("imports: arrived");
  await reviewer.press(importTexts.submit);
  await reviewer.check("imports: progress");
  await result();
  expect(await reviewer.text()).toContain("体操教室");
});

test("a list on the web is fetched by itself, and where it cannot be read the desk is told", async () => {
  await reviewer.visit("/staff/sources");
  await reviewer.check("sources");
  await reviewer.press(sourceTexts.addNow);
  await reviewer.check("sources: errors");
  const told = {
    name: "どこにもない一覧",
    url: "https://localhost/events.csv",
    licence: "CC BY 4.0",
    owner: "情報政策課",
  };
  await reviewer.answer({ ...told, rhythm: "daily" });
  await reviewer.press(sourceTexts.addNow);
  await app.cloud.drain();
  await reviewer.visit(reviewer.path);
  await reviewer.check("source");
  expect(await reviewer.text()).toContain(problemText("private_address"));
  await reviewer.answer({ url: "http://example.com/" });
  await reviewer.press(sourceTexts.changeNow);
  await reviewer.check("source: errors");
  await app.cloud.fireSchedule("jobs/plan-fetches");
  await app.cloud.drain();
  await reviewer.visit("/staff");
  await reviewer.check("queue: failing sources");
  expect(await reviewer.text()).toContain(sourceTexts.warning([told.name]));
});

test("a register of organisations goes in, and the desk keeps how far it is with one of them", async () => {
  await reviewer.visit("/staff/leads");
  await reviewer.check("leads");
  await reviewer.press(leadTexts.import.submit);
  await reviewer.check("leads: errors");
  const path = join(tmpdir(), "北区の団体.csv");
  const rows = ["公益財団法人北区文化財団,7000012050002,東京都北区王子1-2-3,03-3908-7777,文化及び芸術の振興"];
  writeFileSync(path, ["法人の名称,法人番号,所在地,電話,事業の種類", ...rows].join("\r\n"));
  await reviewer.page.setInputFiles("#file", path);
  await reviewer.answer({ sourceName: "公益法人の一覧" });
  await reviewer.press(leadTexts.import.submit);
  await reviewer.check("leads: imported");
  await reviewer.press("公益財団法人北区文化財団");
  await reviewer.check("lead");
  await reviewer.answer({ outreach: "declined", note: "あ".repeat(1001) });
  await reviewer.press(leadTexts.save);
  await reviewer.check("lead: errors");
  await reviewer.answer({ outreach: "declined", note: "電話はしないでほしいとのこと" });
  await reviewer.press(leadTexts.save);
  await reviewer.check("lead: declined");
  expect(await reviewer.text()).not.toContain("03-3908-7777");
});

test("an organisation claims what a list has of it, the desk decides, and a mail tells each step", async () => {
  const email = "jimukyoku@suisai.example.jp";
  const name = "北区水彩画の会";
  await registerByApi(app, { legalEntityNumber: "3011405001694", tradeName: name, contactEmail: email });
  await reviewer.visit("/staff");
  await reviewer.press(name);
  await reviewer.press(reviewTexts.approve);
  await app.mails.next(email);
  const listing = (await app.store.rows("listings")).find((one) => one.title === "水彩画教室");
  const claim = `/organizations/listings/${listing?.listingId}/claim`;
  const group = await app.visitor();
  await group.visit(`/listings/${listing?.listingId}`);
  await group.press(claimLink.link);
  await group.check("claim: start");
  await group.press(claimTexts.signIn);
  await group.answer({ email });
  await group.press(organizationSignIn.submit);
  const mail = await app.mails.next(email);
  await group.visit(mail.links.find((url) => url.includes("/sign-in/link/")) ?? "");
  await group.press(organizationLink.press(name));
  await group.press(claimTexts.begunLink);
  await group.check("claim");
  await group.press(claimTexts.submit);
  await group.check("claim: errors");
  await group.answer({ explanation: "毎月、王子会館で開いている会です。" });
  await group.press(claimTexts.submit);
  await group.check("claim: waiting");
  expect((await app.mails.next(email)).subject).toContain("お申し出を受け付けました");
  await reviewer.visit("/staff");
  await reviewer.press("水彩画教室");
  await reviewer.check("staff: claim");
  await reviewer.press(claimReviewTexts.refuse);
  await reviewer.check("staff: claim errors");
  await reviewer.press(claimReviewTexts.accept);
  expect(await reviewer.text()).toContain(reviewTexts.done.claim_accepted);
  expect((await app.mails.next(email)).subject).toContain("お申し出を認めました");
  await group.visit(claim.replace("/claim", ""));
  expect(await group.text()).toContain("水彩画教室");
});

test("the desk sees two listings of one event side by side, shows one, takes that back, and does it again", async () => {
  const [head = "", row = ""] = list.split("\r\n");
  await handOver("都の講座.csv", [head, row.replace("王子会館", "王子会館 第1会議室")].join("\r\n"));
  await result();
  await reviewer.press("水彩画教室");
  await reviewer.press(sameEventTexts.findTitle);
  await reviewer.check("same: found");
  await reviewer.press("水彩画教室");
  await reviewer.check("same: pair");
  const shown = await reviewer.text();
  for (const words of ["王子会館 第1会議室", sameEventTexts.obstacles.of_organization]) expect(shown).toContain(words);
  await reviewer.press(sameEventTexts.mergeButton(2));
  await reviewer.check("same: merged");
  await reviewer.press(sameEventTexts.splitButton(1));
  await reviewer.check("same: split");
  await reviewer.press(sameEventTexts.mergeButton(2));
  const all = (await app.store.rows("listings")).filter(({ title }) => title === "水彩画教室");
  expect(all.map(({ state, organizerName }) => [state, organizerName]).sort()).toEqual([
    ["closed", "北区文化係"],
    ["published", "北区水彩画の会"],
  ]);
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("imports", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
