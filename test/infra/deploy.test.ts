import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadStage, stageNames, stagesDirectory } from "../../infra/config.ts";
import { planDeployment } from "../../infra/deploy.ts";

const today = "2026-12-01";
const directory = mkdtempSync(join(tmpdir(), "ikigai-stages-"));
const example = JSON.parse(readFileSync(join(stagesDirectory, "example.json"), "utf8"));
const write = (name: string, change: object): void =>
  writeFileSync(join(directory, `${name}.json`), JSON.stringify({ ...example, name, ...change }));

write("city", {});
write("wrong", { account: "12", alarmEmail: "nobody", colour: "red" });
write("other-name", { name: "city" });

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const deploy = (...given: string[]) => planDeployment(given, today, directory);

test("the stages of the repository are sound", () => {
  expect(stageNames()).toEqual(expect.arrayContaining(["example", "local"]));
  for (const name of stageNames()) expect(loadStage(name).name).toBe(name);
});

test("a deployment takes its values from the stage file, never from what CloudFormation remembers", () => {
  expect(deploy("--stage", "city").cdkArguments).toEqual([
    ...["deploy", "--all", "--context", "stage=city", "--no-previous-parameters"],
  ]);
  expect(deploy("--stage=city").stage.site.domainName).toBe("ikigai.example.lg.jp");
});

test("further options go to the CDK", () => {
  expect(deploy("--profile", "city", "--stage", "city", "--require-approval", "never").cdkArguments.slice(5)).toEqual([
    ...["--profile", "city", "--require-approval", "never"],
  ]);
});

test("without a stage it says how to name one", () => {
  expect(() => deploy()).toThrow(/--stage <name>[\s\S]*Stages: city, other-name, wrong/);
  expect(() => deploy("--stage")).toThrow(/Which stage/);
});

test("a stage without a file says what to copy", () => {
  expect(() => deploy("--stage", "town")).toThrow(/Copy infra\/stages\/example.json to infra\/stages\/town.json/);
});

test.each(["local", "example"])("%s is not deployed", (name) => {
  expect(() => deploy("--stage", name)).toThrow(/is not for AWS/);
});

test("a stage file that is wrong says in which fields", () => {
  expect(() => deploy("--stage", "wrong")).toThrow(/wrong\.json:[\s\S]*account[\s\S]*alarmEmail[\s\S]*colour|colour/);
  expect(() => deploy("--stage", "other-name")).toThrow(/"name" must be "other-name"/);
});

test("acknowledged findings that nobody looked at again stop a deployment", () => {
  expect(() => planDeployment(["--stage", "city"], "2099-01-01", directory)).toThrow(/AwsSolutions-SMG4.*expired/);
});
