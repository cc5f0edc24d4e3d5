import { App, CloudFormationValidatePlugin, Validations } from "aws-cdk-lib";

import cdk from "../cdk.json" with { type: "json" };
import { loadStage, localStage } from "./config.ts";
import { createStacks } from "./create-stacks.ts";

// The CDK command line would bring the context of cdk.json; plain `node infra/app.ts` must give the same templates.
const app = new App({ context: cdk.context, treeMetadata: false, builtinCloudFormationValidation: false });
const stage = loadStage(app.node.tryGetContext("stage") ?? localStage);
createStacks(app, stage);
// Five seconds that `npm start` need not wait for: the tests check the same templates.
if (stage.name !== localStage) Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
app.synth();
