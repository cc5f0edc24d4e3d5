import { App } from "aws-cdk-lib";
import { CLI_VERSION_ENV } from "aws-cdk-lib/cx-api";
import cdk from "../cdk.json" with { type: "json" };
import { loadStage, localStage } from "./config.ts";
import { createStacks } from "./create-stacks.ts";

const app = new App({
  // The CDK command line would bring it, too; plain `node infra/app.ts` must give the same templates.
  context: { ...cdk.context, "aws:cdk:enable-asset-metadata": true },
  treeMetadata: false,
  stackTraces: false,
  // Five seconds that `npm start` need not wait for: the command line checks before it deploys, and so do the tests.
  builtinCloudFormationValidation: process.env[CLI_VERSION_ENV] !== undefined,
});
createStacks(app, loadStage(app.node.tryGetContext("stage") ?? localStage));
app.synth();
