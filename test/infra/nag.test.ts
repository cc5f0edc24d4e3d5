import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { beforeAll, expect, test } from "vitest";
import cdk from "../../cdk.json" with { type: "json" };
import { loadStage } from "../../infra/config.ts";
import { createStacks } from "../../infra/create-stacks.ts";
import { nagAcknowledgements } from "../../infra/nag-acknowledgements.ts";

interface Finding {
  readonly rule: string;
  /** Below the stack. */
  readonly construct: string;
}

const outdir = mkdtempSync(join(tmpdir(), "ikigai-nag-"));
const stageName = "example";
let app: App;
let findings: Finding[];

const acknowledges = (finding: Finding) => (one: (typeof nagAcknowledgements)[number]) =>
  one.rule === finding.rule && one.constructs.test(finding.construct);

beforeAll(() => {
  app = new App({ context: cdk.context, outdir });
  createStacks(app, loadStage(stageName));
  findings = [AwsSolutionsChecks, ServerlessChecks]
    .flatMap((Pack) => new Pack(app).validateScope(app).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = "" }) => ({
        rule: ruleName,
        construct: constructPath.slice(constructPath.indexOf("/") + 1),
      })),
    );
});

test("cdk-nag finds nothing that is not acknowledged", () => {
  const open = findings.filter((finding) => !nagAcknowledgements.some(acknowledges(finding)));
  expect(open).toEqual([]);
});

test("nothing is acknowledged that is not found", () => {
  const unused = nagAcknowledgements.filter((one) => !findings.some((finding) => acknowledges(finding)(one)));
  expect(unused.map(({ rule }) => rule)).toEqual([]);
});

test("acknowledgements are few, with reason, owner and a day to look again", () => {
  expect(nagAcknowledgements.length).toBeLessThanOrEqual(15);
  for (const { rule, reason, owner, expires } of nagAcknowledgements) {
    expect(reason.length, rule).toBeGreaterThan(30);
    expect(owner, rule).toMatch(/^\w+$/);
    expect(expires, rule).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

test("CloudFormation's own rules find no error in the templates", () => {
  app.synth();
  const { violations = [] } = JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
  expect(violations).toEqual([]);
});
